import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

let indexDir = "";
let firstStartMs = 0;

beforeAll(async () => {
  indexDir = await mkdtemp(join(tmpdir(), "yiju-index-"));
});

afterAll(() => rm(indexDir, { recursive: true }));

describe("the real program on the two documents", () => {
  it("makes the index on its first start and answers", async () => {
    const startedMs = performance.now();
    const server = await startServer();
    firstStartMs = performance.now() - startedMs;
    expect(server.stdout()).toMatch(
      /^(?:[^]*\n)?Yiju is ready at http:\/\/127\.0\.0\.1:\d+ \(2 documents, \d+ passages\)\n$/,
    );
    const response = await ask(server.url, "香港的政策宣言在何時發表？");
    expect(response.status).toBe(200);
    const answer: unknown = await response.json();
    expect(answer).toMatchObject({ status: "answered", script: "hant" });
    expect(await server.stop()).toBe(0);
  }, 240_000);

  it("starts again at once, with nothing to do, and finishes what is in flight when stopped", async () => {
    const startedMs = performance.now();
    const server = await startServer();
    // a ratio, since both are as slow as whatever else the machine does
    expect(performance.now() - startedMs).toBeLessThan(firstStartMs / 2);
    expect(server.stderr()).toBe("");
    const inFlight = await Promise.all(
      Array.from({ length: 8 }, () => ask(server.url, "雲端服務委外應注意什麼？", true)),
    );
    const exitCode = server.stop();
    const streams = await Promise.all(inFlight.map((response) => response.text()));
    expect(streams.map((stream) => /event: (answer|error)\n/.exec(stream)?.[1])).toEqual(
      Array<string>(8).fill("answer"),
    );
    expect(await exitCode).toBe(0);
  });

  it("prints what was asked for and nothing else", async () => {
    const run = await yiju("documents --json");
    expect([run.exitCode, run.stderr]).toEqual([0, ""]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      documents: [
        { id: "hk-fstb-2024-responsible-ai-policy-statement" },
        { id: "tw-fsc-2024-financial-services-cloud-summit-report" },
      ],
    });
  });

  it("finds its index sound", async () => {
    const run = await yiju("index --verify");
    expect([run.exitCode, run.stderr]).toEqual([0, ""]);
  });

  it("does not mind a reader that stops early", async () => {
    const run = await runProgram("sh", ["-c", "npm run -s yiju -- search 人工智能 | head -c 1"], {
      environment: environment(),
    });
    expect([run.exitCode, run.stdout.length, run.stderr]).toEqual([0, 1, ""]);
  });
});

function environment(): Record<string, string> {
  return {
    PORT: "0",
    YIJU_LOG_LEVEL: "error",
    YIJU_INDEX_DIR: indexDir,
    YIJU_CORPUS_DIR: "corpus",
  };
}

function yiju(args: string) {
  const command = ["run", "-s", "yiju", "--", ...args.split(" ")];
  return runProgram("npm", command, { environment: environment() });
}

function ask(url: string, question: string, stream = false): Promise<Response> {
  return fetch(`${url}/v1/answer`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question, stream }),
  });
}

/** `npm start`, once it is ready. */
async function startServer() {
  const assignments = Object.entries(environment()).map(([name, value]) => `${name}=${value}`);
  const child = spawn("env", [...assignments, "npm", "start"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.stderr += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.stdout += text));
  const url = await untilReady(child, texts);
  return {
    url,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    async stop(): Promise<number | null> {
      const exited = once(child, "close");
      child.kill("SIGTERM");
      await exited;
      return child.exitCode;
    },
  };
}

function untilReady(
  child: ChildProcessByStdio<null, Readable, Readable>,
  texts: { readonly stdout: string; readonly stderr: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout.on("data", () => {
      const url = /ready at (\S+)/.exec(texts.stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", () => {
      reject(new Error(`npm start ended before it was ready: ${texts.stderr}`));
    });
  });
}
