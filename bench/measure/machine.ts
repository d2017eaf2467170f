import { execFile } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { promisify } from "node:util";

/** What the figures depend on beside the program. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly platform: string;
  /** Running processes over the last minute: above 1 or so before a run, something else was at work. */
  readonly load: number;
  /** The commit measured, with "+" where files differ from it; null outside of a clone. */
  readonly commit: string | null;
}

export async function describeMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? "unknown",
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    load: loadavg()[0] ?? 0,
    commit: await readCommit(),
  };
}

async function readCommit(): Promise<string | null> {
  const run = promisify(execFile);
  const git = async (...args: string[]) => (await run("git", args)).stdout.trim();
  try {
    const isChanged = (await git("status", "--porcelain", "--untracked-files=no")) !== "";
    return `${await git("rev-parse", "--short", "HEAD")}${isChanged ? "+" : ""}`;
  } catch {
    return null; // no git, or no repository: figures are then of unknown sources, which null says
  }
}
