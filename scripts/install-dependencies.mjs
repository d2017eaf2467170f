import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { hashFiles, npmCommand, PROJECT_DIR, readStamp } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const MINIMUM_NODE = [20, 19];

/** Installs the locked dependencies unless they are installed already. */
export async function installDependencies(projectDir = PROJECT_DIR) {
  checkNode(process.versions.node);
  const stampPath = join(projectDir, "node_modules", ".yiju-setup");
  const stamp = `${hashFiles(projectDir, ["package-lock.json"])} ${PLATFORM}\n`;
  const found = readStamp(stampPath);
  if (found === stamp) return;
  const isForThisPlatform = found === "" || found.endsWith(` ${PLATFORM}\n`);
  if (!isForThisPlatform || !holdsLocked(projectDir)) await install(projectDir);
  writeFileSync(stampPath, stamp);
}

/** A native module is built for one ABI. */
const PLATFORM = `${process.platform}-${process.arch}-${process.versions.modules}`;

/** Whether what npm last wrote into node_modules, perhaps by hand, is what package-lock.json asks for. */
function holdsLocked(projectDir) {
  const hiddenLock = join(projectDir, "node_modules", ".package-lock.json");
  if (!existsSync(hiddenLock)) return false;
  const installed = readPackages(hiddenLock);
  return Object.entries(readPackages(join(projectDir, "package-lock.json"))).every(
    ([path, { integrity, optional }]) =>
      path === "" ||
      (optional === true && installed[path] === undefined) ||
      installed[path]?.integrity === integrity,
  );
}

function readPackages(lockPath) {
  return JSON.parse(readFileSync(lockPath, "utf8")).packages;
}

async function install(projectDir) {
  checkToolchain();
  process.stderr.write("Installing dependencies (npm ci); this is done once.\n");
  const [command, args] = npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  const code = await runCommand(command, args, { cwd: projectDir, env: installEnvironment() });
  if (code !== 0) throw new Error(`npm ci failed (${code}); its output is above.`);
}

/** @throws Error when this Node is older than the project needs. */
export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const [needMajor, needMinor] = MINIMUM_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `Yiju needs Node ${MINIMUM_NODE.join(".")} or later, this is ${version}: see https://nodejs.org.`,
  );
}

/** hnswlib-node is compiled when it is installed. */
function checkToolchain() {
  const missing = [["c++", "g++", "clang++"], ["make"], ["python3"]].filter(
    (names) => !names.some(isInstalled),
  );
  if (missing.length === 0) return;
  const how =
    process.platform === "darwin"
      ? "xcode-select --install"
      : "sudo apt-get install -y build-essential python3";
  throw new Error(
    `Installing needs a C++ toolchain and finds no ${missing.map(([name]) => name).join(", no ")}. On Debian, Ubuntu or macOS, install it with: ${how}`,
  );
}

function isInstalled(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** So that nothing but packages is downloaded: no GPU runtime, and no Node headers where Node brought its own. */
function installEnvironment() {
  const nodeDir = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(nodeDir, "include", "node", "node.h"));
  return {
    ...process.env,
    ONNXRUNTIME_NODE_INSTALL: "skip",
    ...(hasHeaders && { npm_config_nodedir: nodeDir }),
  };
}
