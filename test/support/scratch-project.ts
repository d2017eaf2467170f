import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { runProgram, type ProgramRun } from "./run-program.ts";

export interface ScratchProject {
  readonly folder: string;
  write(path: string, content: string | object): Promise<void>;
  read(path: string): Promise<string>;
  run(program: string, ...args: readonly string[]): Promise<ProgramRun>;
}

/** An empty folder that holds copies of `paths` of this repository and is removed when the test ends. */
export async function createScratchProject(
  paths: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ScratchProject> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const path of paths) await cp(path, join(folder, path), { recursive: true });
  return {
    folder,
    async write(path, content) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, typeof content === "string" ? content : JSON.stringify(content));
    },
    read: (path) => readFile(join(folder, path), "utf8"),
    run: (program, ...args) => runProgram(program, args, { cwd: folder, environment }),
  };
}
