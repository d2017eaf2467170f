import { createBackend } from "./app/create-backend.ts";
import { programName } from "./cli/program-name.ts";
import { runCli } from "./cli/run-cli.ts";
import { isRunByNpm } from "./config/config.ts";
import { endOnStop, listenForStop } from "./stop-signals.ts";

/** Runs one command line in this process and sets its exit code; `args` come without the program's name. */
export async function main(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreBrokenPipe);
  if (UNTIL_STOPPED.includes(args[0] ?? "")) endOnStop();
  process.exitCode = await runCli(args, {
    program: programName(process.argv[1], { isRunByNpm: isRunByNpm(), folder: process.cwd() }),
    stdout: process.stdout,
    stderr: process.stderr,
    backend: createBackend(),
    streams: () => ({ stdin: process.stdin, stdout: process.stdout }),
    listenForStop,
  });
}

/** Whoever reads the output may stop early, as `head` does. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Commands that end well when they are stopped, also while their modules are still being loaded. */
const UNTIL_STOPPED: readonly string[] = ["serve", "watch"];
