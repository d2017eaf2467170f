import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
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
const SCOPES = ["answer", "search", "documents", "feedback", "admin"];
const YIJU = join(PROJECT_DIR, "scripts", "yiju.mjs");

/**
 * Sends a server of its own what Schemathesis makes of the contract, first without a key and then with one that may do
 * everything: no 5xx, and nothing that is not described.
 */
await runScript(async () => {
  if (spawnSync("schemathesis", ["--version"]).error !== undefined) {
    process.stdout.write(
      "skipped: no schemathesis; install it with: python3 -m venv .venv && .venv/bin/pip install schemathesis, " +
        "and put .venv/bin on the PATH\n",
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "yiju-contract-"));
  const env = environmentOf(folder);
  const key = createKey(env);
  const server = spawn(process.execPath, [YIJU, "serve", "--port", "0"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await urlOf(server);
    const codes = [];
    for (const headers of [[], ["--header", `Authorization: Bearer ${key}`]]) {
      process.stdout.write(headers.length === 0 ? "\n> without a key\n" : "\n> with every scope\n");
      codes.push(await fuzz(url, headers, folder));
    }
    process.exitCode = Math.max(...codes);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Documents, index and keys of its own, and no limit on how often it is asked. */
function environmentOf(folder) {
  const index = join(folder, "index");
  const built = join(PROJECT_DIR, "index");
  mkdirSync(index);
  if (existsSync(join(built, "CURRENT"))) cpSync(built, index, { recursive: true });
  return {
    ...process.env,
    YIJU_CORPUS_DIR: join(PROJECT_DIR, "corpus"),
    YIJU_INDEX_DIR: index,
    YIJU_DATA_DIR: join(folder, "data"),
    YIJU_LOG_LEVEL: "error",
    YIJU_REQUESTS_PER_KEY: "0",
  };
}

function createKey(env) {
  const args = [YIJU, "keys", "create", "contract", "--scope", SCOPES.join(",")];
  const { stdout } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  const key = /yiju_sk_[\w-]+/.exec(stdout)?.[0];
  if (key === undefined) throw new Error(`no key was made: ${stdout}`);
  return key;
}

function fuzz(url, headers, folder) {
  const args = ["run", `${url}/openapi.json`, "--checks", CHECKS.join(","), ...headers];
  return runCommand(
    "schemathesis",
    [...args, "--seed", "1", "--max-examples", "10", "--no-color"],
    {
      cwd: folder,
      stdout: 1,
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: join(PROJECT_DIR, "scripts", "contract-hooks.py"),
      },
    },
  );
}

/** The address in the line that a server prints when it is ready. */
async function urlOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /ready at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it was ready; it says why above.");
}
