import { spawn } from "node:child_process";
import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

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

/** Runs a program to its end, with nothing on its stdin and `environment` on top of this process's. */
function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const assignments = Object.entries(options.environment).map(
      ([name, value]) => `${name}=${value}`,
    );
    const child = spawn("env", [...assignments, program, ...args], {
      cwd: options.cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
  });
}
