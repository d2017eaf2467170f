import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod/v4";
import { CORPUS, PROJECT } from "../measure/project-files.ts";
import { RESULTS_DIR } from "../measure/results.ts";

const WATCH = pathToFileURL(path.join(import.meta.dirname, "watch-process.mjs")).href;

const observed = z.object({
  longestMs: z.number(),
  p99Ms: z.number(),
  longestCpuMs: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
});

/** The index of the two documents that the benchmarks' servers share. */
export const SERVER_INDEX_DIRECTORY = path.join(RESULTS_DIR, "indexes/two-documents");

/** The state of a server's process since the last reset. */
export type Observed = Readonly<z.infer<typeof observed>>;

export interface RunningServer {
  readonly url: string;
  /** From the start of the process to its ready line. */
  readonly readyMs: number;
  reset(): void;
  observe(): Promise<Observed>;
  /** The same, once everything has been collected that can be. */
  settle(): Promise<Observed>;
  stop(): Promise<void>;
}

/** `npm start` on the two documents, with an index folder of its own, at a free port; without npm's own time. */
export async function startServer(): Promise<RunningServer> {
  const settings = {
    PORT: "0",
    YIJU_LOG_LEVEL: "error",
    YIJU_CORPUS_DIR: CORPUS,
    YIJU_INDEX_DIR: SERVER_INDEX_DIRECTORY,
  };
  const assignments = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const program = [process.execPath, "--expose-gc", "--import", WATCH, "scripts/start.mjs"];
  const startedMs = performance.now();
  const child = spawn("env", [...assignments, ...program], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const url = await untilReady(child);
  const readyMs = performance.now() - startedMs;
  const ask = async (message: "read" | "collect"): Promise<Observed> => {
    const answered = once(child, "message");
    child.send(message);
    return observed.parse((await answered)[0]);
  };
  return {
    url,
    readyMs,
    reset: () => void child.send("reset"),
    observe: () => ask("read"),
    settle: () => ask("collect"),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const url = /ready at (\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`the server ended with code ${String(code)} before it was ready`));
    });
  });
}
