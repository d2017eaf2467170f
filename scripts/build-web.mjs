import { join } from "node:path";
import process from "node:process";
import { buildFolder } from "./build-folder.mjs";
import { listFiles, PROJECT_DIR } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const OUTPUT = "web/dist";

/** Bundles web/ to web/dist/ unless that is of these very sources. */
export function buildWeb(projectDir = PROJECT_DIR) {
  const sources = listFiles(projectDir, "web").filter((path) => !path.startsWith(`${OUTPUT}/`));
  return buildFolder(projectDir, {
    inputs: ["package-lock.json", ...sources],
    output: OUTPUT,
    announce: "Building the web interface.",
    build: (fresh) => bundle(projectDir, fresh),
  });
}

async function bundle(projectDir, outDir) {
  const vite = join(projectDir, "node_modules", "vite", "bin", "vite.js");
  // a test runner's own setting would let Vite take the libraries' debugging builds
  const env = { ...process.env, NODE_ENV: "production" };
  // the widget first: its build empties the folder
  for (const mode of ["production", "admin"]) {
    const args = [vite, "build", "web", "--mode", mode, "--outDir", outDir, "--logLevel", "warn"];
    const code = await runCommand(process.execPath, args, { cwd: projectDir, env });
    if (code !== 0) throw new Error("The web interface cannot be built; Vite says why above.");
  }
}
