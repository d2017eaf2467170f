import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { runProgram } from "../support/run-program.ts";
import { MISSING, SHARED_NODES } from "./support/shared-cluster.ts";

const SOURCE = path.join(
  import.meta.dirname,
  "../../corpus/hk-fstb-2024-responsible-ai-policy-statement.md",
);
/** Of the document: enough to answer from, little to embed. */
const CHARS = 2500;
const QUESTIONS = [
  "政策宣言由誰發表？",
  "金融市場應用人工智能有什麼風險？",
  "火星上有多少家銀行？",
];

const answerShape = z.looseObject({
  id: z.string(),
  timings: z.unknown(),
  index: z.object({ generation: z.string() }),
});
type Answer = z.infer<typeof answerShape>;

describe.skipIf(MISSING !== null)("the program itself, on a cluster", () => {
  let directory = "";
  const prefix = `yiju-${randomUUID()}`;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "yiju-servers-"));
    const text = (await readFile(SOURCE, "utf8")).slice(0, CHARS);
    await writeFile(path.join(directory, "statement.md"), text);
    await writeFile(path.join(directory, "notice.md"), "# 通告\n\n1. 本通告於六月生效。\n");
  });
  afterAll(async () => {
    for (const stop of stops.splice(0)) await stop();
    await rm(directory, { recursive: true, force: true });
  });

  const environment = (server: string, nodes: readonly string[]) => ({
    PORT: "0",
    YIJU_LOG_LEVEL: "warn",
    YIJU_STORE: "opensearch",
    YIJU_OPENSEARCH_NODES: nodes.join(","),
    YIJU_OPENSEARCH_PREFIX: prefix,
    YIJU_OPENSEARCH_TIMEOUT_MS: "60000",
    YIJU_DATA_DIR: path.join(directory, `data-${server}`),
    YIJU_SERVER_ID: server,
  });
  const yiju = async (server: string, ...args: readonly string[]) => {
    const options = { environment: environment(server, SHARED_NODES) };
    return runProgram("npm", ["run", "-s", "yiju", "--", ...args], options);
  };
  const index = async (...args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await yiju(
      "indexer",
      "index",
      "--corpus",
      directory,
      ...args,
    );
    expect([exitCode, stderr]).toEqual([0, expect.anything()]);
    return stdout;
  };
  const serve = async (server: string, nodes: readonly string[]): Promise<string> => {
    const assignments = Object.entries(environment(server, nodes)).map(([k, v]) => `${k}=${v}`);
    const child = spawn("env", [...assignments, "npm", "run", "-s", "yiju", "--", "serve"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    stops.push(async () => {
      const ended = once(child, "exit");
      if (child.exitCode === null && child.kill("SIGTERM")) await ended;
    });
    return new Promise((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
        if (url !== undefined) resolve(url);
      });
      child.once("exit", () => {
        reject(new Error(`${server} ended before it was ready`));
      });
    });
  };
  const ask = async (url: string, question: string): Promise<Answer> => {
    const response = await fetch(`${url}/v1/answer`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question }),
    });
    expect(response.status).toBe(200);
    return answerShape.parse(await response.json());
  };

  it("indexes in parts, answers alike from two servers, and replays on the generation that answered", async () => {
    await index("--part", "1/2");
    expect(await index("--part", "2/2")).toMatch(/2 documents/);
    const [one, two] = await Promise.all([
      serve("yiju-1", SHARED_NODES),
      serve("yiju-2", SHARED_NODES.toReversed()),
    ]);
    const answers: Answer[] = [];
    for (const question of QUESTIONS) {
      const [first, second] = [await ask(one, question), await ask(two, question)];
      expect(withoutChanging(second)).toEqual(withoutChanging(first));
      answers.push(first);
    }
    expect(answers.map(({ status }) => status)).toContain("answered");
    const metrics = await (await fetch(`${two}/metrics`)).text();
    expect(metrics).toContain('yiju_index_documents{generation="');
    expect(metrics).toContain('server="yiju-2"');
    for (const stop of stops.splice(0)) await stop();

    await writeFile(path.join(directory, "notice.md"), "# 通告\n\n1. 本通告於七月生效。\n");
    await index();
    const { id = "", index: asked } = answers[0] ?? {};
    const { exitCode, stdout, stderr } = await yiju("yiju-1", "replay", id, "--json");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      answer: [],
      generation: { recorded: asked?.generation, asked: asked?.generation },
    });
    const records = path.join(directory, "data-yiju-1/records/records-000001.log");
    expect(await readFile(records, "utf8")).toContain('"server":"yiju-1"');
  });
});

/** Of an answer, what is the same every time. */
function withoutChanging(answer: Answer): unknown {
  return { ...answer, id: "", timings: "" };
}
