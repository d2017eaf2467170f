import { spawn } from "node:child_process";
import process from "node:process";

/**
 * Runs a program with its output on stderr, since stdout is for what was asked for, and passes a request to
 * stop on to it. Resolves to its exit code, or to the name of the signal that ended it.
 */
export function runCommand(command, args, { cwd, env = process.env, stdout = 2 }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", stdout, 2] });
    const passOn = (signal) => child.kill(signal);
    process.on("SIGTERM", passOn);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGTERM", passOn);
      if (signal === "SIGTERM" || signal === "SIGINT") process.kill(process.pid, signal);
      else resolve(code ?? signal);
    });
  });
}
