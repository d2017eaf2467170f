import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { z } from "zod/v4";

/**
 * Runs a TypeScript program in a process of its own, so that its memory is its own, and answers the one message
 * that it sends.
 *
 * @throws Error when it ends without one.
 */
export async function runChildProgram<T>(
  program: string,
  args: readonly string[],
  message: z.ZodType<T>,
): Promise<T> {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [received] = await Promise.all([firstMessage(child, program), once(child, "exit")]);
  return message.parse(received);
}

/** Tells the parent what was found; the other side of `runChildProgram`. */
export function sendToParent(found: object): void {
  if (process.send === undefined) throw new Error("this program runs only as a child process");
  process.send(found);
}

function firstMessage(child: ChildProcess, program: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`${program} ended with code ${String(code)} before it had a result`));
    });
  });
}
