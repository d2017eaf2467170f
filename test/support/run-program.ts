import { spawn } from "node:child_process";

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing on its stdin and `environment` on top of this process's. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly environment: Readonly<Record<string, string>> },
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
