import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { PROJECT_DIR, runScript } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
];
/** Their bodies are not plain JSON: NDJSON, and messages of a protocol that has its own rules. */
const LEFT_OUT = ["/v1/answers", "/mcp"];

/** Sends a server of its own what Schemathesis makes of the contract: no 5xx, and nothing that is not described. */
await runScript(async () => {
  if (spawnSync("schemathesis", ["--version"]).error !== undefined) {
    process.stdout.write(
      "skipped: no schemathesis; install it with: python3 -m venv .venv && .venv/bin/pip install schemathesis, " +
        "and put .venv/bin on the PATH\n",
    );
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), "yiju-contract-"));
  const server = spawn(process.execPath, ["scripts/yiju.mjs", "serve", "--port", "0"], {
    cwd: PROJECT_DIR,
    env: { ...process.env, YIJU_DATA_DIR: dataDir, YIJU_LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const args = ["run", `${await urlOf(server)}/openapi.json`, "--checks", CHECKS.join(",")];
    const seed = ["--seed", "1", "--max-examples", "20", "--no-color"];
    const leftOut = LEFT_OUT.flatMap((path) => ["--exclude-path", path]);
    process.exitCode = await runCommand("schemathesis", [...args, ...seed, ...leftOut], {
      cwd: dataDir,
      stdout: 1,
    });
  } finally {
    server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** The address in the line that a server prints when it is ready. */
async function urlOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /ready at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it was ready; it says why above.");
}
