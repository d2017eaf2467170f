import { PassThrough } from "node:stream";
import type { CliContext, ExitCode } from "../../src/cli/command.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { createInMemoryBackend } from "./in-memory-backend.ts";

export interface CliRun {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line against a backend in memory, with nothing in the environment, until it ends. */
export async function runInMemory(
  args: readonly string[],
  context: Partial<CliContext> = {},
): Promise<CliRun> {
  const written = { stdout: "", stderr: "" };
  const exitCode = await runCli(args, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    program: "yiju",
    environment: {},
    backend: createInMemoryBackend(),
    streams: () => ({ stdin: new PassThrough(), stdout: new PassThrough() }),
    listenForStop: () => AbortSignal.abort(),
    ...context,
  });
  return { exitCode, ...written };
}
