import module from "node:module";
import process from "node:process";
import { buildWeb } from "./build-web.mjs";
import { compileSources } from "./compile-sources.mjs";
import { PROJECT_DIR } from "./project.mjs";
import { installDependencies } from "./install-dependencies.mjs";

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

/** npm runs scripts in the package's folder; paths on the command line are relative to the caller's. */
function enterCallersFolder() {
  const callersFolder = process.env.INIT_CWD;
  const runByNpm = process.env.npm_lifecycle_event !== undefined;
  if (runByNpm && callersFolder !== undefined && `${process.cwd()}/` === PROJECT_DIR) {
    process.chdir(callersFolder);
  }
}
