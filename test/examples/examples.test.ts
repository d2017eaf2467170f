import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createEmptyAssistant } from "../support/in-memory-assistant.ts";
import { runProgram } from "../support/run-program.ts";
import { runApp } from "../support/running-app.ts";

const ANSWER = `銀行應備份資料。
銀行得委外。
[1] 《備份規則》第1條：「銀行應備份資料。」
[2] 《備份規則》第2條：「銀行得委外。」
`;
const REFUSAL = "文件沒有說明。 (not-in-documents)\n";

const EXAMPLES = [
  {
    name: "examples/typescript/ask.ts",
    program: process.execPath,
    args: ["--import", "tsx", "examples/typescript/ask.ts"],
  },
  { name: "examples/python/ask.py", program: "python3", args: ["examples/python/ask.py"] },
];

describe.each(EXAMPLES)("$name", ({ program, args }) => {
  it("shows an answer with its citations, and a refusal", async (context) => {
    if (!isInstalled(program))
      context.skip(`no ${program}; install it with: apt-get install ${program}`);
    const { url } = await runApp();
    const environment = { YIJU_URL: url, PYTHONIOENCODING: "utf-8" };
    const answered = await runProgram(program, [...args, "備份？"], { environment });
    const refused = await runProgram(program, [...args, "天氣？"], { environment });
    expect(answered).toEqual({ exitCode: 0, stdout: ANSWER, stderr: "" });
    expect(refused).toEqual({ exitCode: 0, stdout: REFUSAL, stderr: "" });
  });

  it("tells of a failure by its code", async (context) => {
    if (!isInstalled(program))
      context.skip(`no ${program}; install it with: apt-get install ${program}`);
    const { url } = await runApp({ assistant: createEmptyAssistant() });
    const environment = { YIJU_URL: url, PYTHONIOENCODING: "utf-8" };
    const failed = await runProgram(program, [...args, "備份？"], { environment });
    expect([failed.exitCode, failed.stderr]).toEqual([
      1,
      expect.stringMatching(/^INDEX_MISSING: /),
    ]);
  });
});

it("examples/curl/ask.sh asks in every way there is", async (context) => {
  if (!isInstalled("curl")) context.skip("no curl; install it with: apt-get install curl");
  const { url } = await runApp();
  const environment = { YIJU_URL: url };
  const { exitCode, stdout } = await runProgram("sh", ["examples/curl/ask.sh", "備份？"], {
    environment,
  });
  expect(exitCode).toBe(0);
  expect(stdout.match(/銀行應備份資料。/g)?.length).toBeGreaterThan(8);
  expect(stdout).toMatch(/event: done[^]*"results"[^]*"line":2[^]*chat\.completion/);
});

it("examples/typescript/chain.ts composes retriever and vector store, on an index of its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "yiju-chain-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const corpus = join(folder, "corpus");
  await mkdir(corpus);
  await writeFile(join(corpus, "rules.md"), "第1條　銀行應備份資料。\n第2條　銀行得委外。\n");
  const { exitCode, stdout } = await runProgram(
    process.execPath,
    ["--import", "tsx", "examples/typescript/chain.ts", "銀行要備份嗎？"],
    {
      environment: {
        YIJU_CORPUS_DIR: corpus,
        YIJU_INDEX_DIR: join(folder, "index"),
        YIJU_DATA_DIR: join(folder, "data"),
      },
    },
  );
  const [answer, nearest] = stdout.split("\n");
  expect([exitCode, answer, nearest]).toEqual([
    0,
    "第1條: 銀行應備份資料。",
    expect.stringMatching(/^銀行應備份資料。 \(0\.\d\d\)$/),
  ]);
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
