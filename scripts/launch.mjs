import module from "node:module";
import { join } from "node:path";
import process from "node:process";
import { buildWeb } from "./build-web.mjs";
import { compileSources } from "./compile-sources.mjs";
import { PROJECT_DIR } from "./project.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Sets up and builds what is missing, then runs Yiju in this very process: signals, exit code and streams need
 * no passing on.
 */
export async function launch(args) {
  await installDependencies();
  await compileSources();
  if (args[0] === "serve") await buildWeb();
  enterCallersFolder();
  // Node 22 and later: starts faster from the second time on
  module.enableCompileCache?.();
  const { main } = await import("../dist/main.js");
  await main(args);
}

/** Sets up what is missing and runs the eval suite, which is not part of the compiled program. */
export async function launchEval(args) {
  await installDependencies();
  enterCallersFolder();
  const [tsx, suite] = ["node_modules/tsx/dist/cli.mjs", "eval/main.ts"];
  process.exitCode = await runCommand(
    process.execPath,
    [join(PROJECT_DIR, tsx), join(PROJECT_DIR, suite), ...args],
    { cwd: process.cwd(), stdout: 1 },
  );
}

/** npm runs scripts in the package's folder; paths on the command line are relative to the caller's. */
function enterCallersFolder() {
  const callersFolder = process.env.INIT_CWD;
  const runByNpm = process.env.npm_lifecycle_event !== undefined;
  if (runByNpm && callersFolder !== undefined && `${process.cwd()}/` === PROJECT_DIR) {
    process.chdir(callersFolder);
  }
}
