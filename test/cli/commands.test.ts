import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { Question } from "../../src/ports/assistant.ts";
import {
  answerTo,
  createInMemoryAssistant,
  SAMPLE_DOCUMENT,
} from "../support/in-memory-assistant.ts";
import { createInMemoryBackend, DAMAGED } from "../support/in-memory-backend.ts";
import { runInMemory } from "../support/run-in-memory.ts";

const ASKED: Question = { question: "要備份嗎？", history: [], script: "auto", filter: {} };

describe("yiju ask", () => {
  it("prints the answer, then each citation with its place and quote", async () => {
    const { exitCode, stdout } = await runInMemory(["ask", "要備份嗎？"]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`銀行應備份資料。[1]
銀行得委外。[2]

[1] 《備份規則》第1條 (TW, 金管會, 2024-01-31, in-force)
    銀行應備份資料。

[2] 《備份規則》第2條 (TW, 金管會, 2024-01-31, in-force)
    銀行得委外。
`);
  });

  it("prints a refusal with its reason and the nearest passages, and exits with 3", async () => {
    const { exitCode, stdout } = await runInMemory(["ask", "天氣？"]);
    expect(exitCode).toBe(3);
    expect(stdout).toBe(`文件沒有說明。 [not-in-documents]

- 《備份規則》第2條 (TW, 金管會, 2024-01-31, in-force)
    銀行得委外。
`);
  });

  it("names an unknown document as wrong usage", async () => {
    const assistant = createInMemoryAssistant({
      answer: () =>
        Promise.reject(new AppError("DOCUMENT_UNKNOWN", 'No document has the id "nope".')),
    });
    const backend = createInMemoryBackend({ assistant });
    const { exitCode, stderr } = await runInMemory(["ask", "備份？", "--document", "nope"], {
      backend,
    });
    expect([exitCode, stderr]).toEqual([2, 'yiju: No document has the id "nope".\n']);
  });

  it("prints no comma for an issuer that is not known", async () => {
    const [citation] = answerTo(ASKED).citations;
    const assistant = createInMemoryAssistant({
      search: () =>
        Promise.resolve(
          citation === undefined ? [] : [{ ...citation, issuer: "", score: 1, trace: [] }],
        ),
    });
    const backend = createInMemoryBackend({ assistant });
    const { stdout } = await runInMemory(["search", "備份"], { backend });
    expect(stdout).toContain("第1條 (TW, 2024-01-31, in-force)");
  });

  it("prints as JSON what the HTTP API would send", async () => {
    const { stdout } = await runInMemory(["ask", "要備份嗎？", "--json"]);
    expect(JSON.parse(stdout)).toEqual(answerTo(ASKED));
  });

  it("hands script and filters to the assistant, and takes a question without quotation marks", async () => {
    const asked: Question[] = [];
    const assistant = createInMemoryAssistant({
      answer: (question) => {
        asked.push(question);
        return Promise.resolve(answerTo(question));
      },
    });
    const args =
      "ask what is 備份 --script hans --jurisdiction HK --jurisdiction TW --document a --collection staff --as-of 2024-10-28";
    await runInMemory(args.split(" "), { backend: createInMemoryBackend({ assistant }) });
    expect(asked).toEqual([
      {
        question: "what is 備份",
        history: [],
        script: "hans",
        filter: {
          jurisdictions: ["HK", "TW"],
          documentIds: ["a"],
          collections: ["staff"],
          asOf: "2024-10-28",
        },
      },
    ]);
  });

  it("lets nothing in a document steer the terminal", async () => {
    const [citation] = answerTo(ASKED).citations;
    const quote = "紅\u001b[31m\r\n色\u202e\u0000\t界";
    const assistant = createInMemoryAssistant({
      search: () =>
        Promise.resolve(
          citation === undefined ? [] : [{ ...citation, quote, score: 1, trace: [] }],
        ),
    });
    const backend = createInMemoryBackend({ assistant });
    const { stdout } = await runInMemory(["search", "紅"], { backend });
    expect(stdout).toContain("    紅\ufffd[31m\n    色\ufffd\ufffd\t界\n");
  });
});

describe("yiju search", () => {
  it("prints each passage with score, place and quote", async () => {
    const { exitCode, stdout } = await runInMemory(["search", "備份", "--limit", "1"]);
    expect([exitCode, stdout]).toEqual([
      0,
      "0.500 《備份規則》第1條 (TW, 金管會, 2024-01-31, in-force)\n    銀行應備份資料。\n",
    ]);
  });

  it("prints as JSON what the HTTP API would send", async () => {
    const { stdout } = await runInMemory(["search", "備份", "--json"]);
    const results = await createInMemoryAssistant().search({ query: "", limit: 10, filter: {} });
    expect(JSON.parse(stdout)).toEqual({ results });
  });
});

describe("yiju documents", () => {
  it("prints what is known of each document", async () => {
    expect((await runInMemory(["documents"])).stdout).toBe(
      "tw~rules\n  《備份規則》\n  TW, 金管會, 2024-01-31, in-force, statute, zh-Hant-TW\n",
    );
  });

  it("prints as JSON what the HTTP API would send", async () => {
    const { stdout } = await runInMemory(["documents", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ documents: [SAMPLE_DOCUMENT.meta] });
  });
});

describe("a command that reads an index", () => {
  const own = { indexDir: resolve("index"), corpusDir: resolve("corpus") };

  it.each([
    {
      args: [],
      expected: [
        { call: "prepare", ...own, force: false, quick: true },
        { call: "open", ...own },
      ],
    },
    { args: ["--index", "/i"], expected: [{ call: "open", indexDir: "/i", corpusDir: null }] },
    {
      args: ["--index", "/i", "--corpus", "/c"],
      expected: [
        { call: "prepare", indexDir: "/i", corpusDir: "/c", force: false, quick: true },
        { call: "open", indexDir: "/i", corpusDir: "/c" },
      ],
    },
  ])("makes the index first if it knows the corpus: $args", async ({ args, expected }) => {
    const backend = createInMemoryBackend();
    await runInMemory(["documents", ...args], { backend });
    expect(backend.calls).toEqual([...expected, { call: "close" }]);
  });

  it.each(["ask 備份？", "search 備份", "serve --port 0"])(
    "loads the model beside the rest when there will be questions: yiju %s",
    async (line) => {
      const backend = createInMemoryBackend();
      await runInMemory(line.split(" "), { backend, environment: { YIJU_LOG_LEVEL: "silent" } });
      expect(backend.calls[1]).toMatchObject({ call: "open", ...own, preloadModel: true });
    },
  );

  it.each([
    { line: "serve --port 0", dataDir: undefined, record: true },
    { line: "ask 備份？", dataDir: "/srv/yiju", record: true },
    { line: "ask 備份？", dataDir: undefined, record: false },
  ])("keeps records: yiju $line with the data directory $dataDir: $record", async (one) => {
    const backend = createInMemoryBackend();
    const environment = { YIJU_LOG_LEVEL: "silent", YIJU_DATA_DIR: one.dataDir };
    await runInMemory(one.line.split(" "), { backend, environment });
    expect(backend.calls[1]).toMatchObject({ call: "open", record: one.record });
  });

  it("closes the index also when the question fails", async () => {
    const assistant = createInMemoryAssistant({ answer: () => Promise.reject(DAMAGED) });
    const backend = createInMemoryBackend({ assistant });
    const { exitCode } = await runInMemory(["ask", "備份？"], { backend });
    expect([exitCode, backend.calls.at(-1)]).toEqual([1, { call: "close" }]);
  });
});

describe("yiju index", () => {
  it.each([
    { built: true, stdout: "Indexed: generation g1, 1 documents, 2 passages\n" },
    { built: false, stdout: "Up to date: generation g1, 1 documents, 2 passages\n" },
  ])("says what is there: built $built", async ({ built, stdout }) => {
    const backend = createInMemoryBackend({ built });
    expect(await runInMemory(["index"], { backend })).toEqual({ exitCode: 0, stdout, stderr: "" });
  });

  it("indexes the product's own corpus when only the index is named, anew when forced", async () => {
    const backend = createInMemoryBackend();
    await runInMemory(["index", "--index", "/i", "--force"], { backend });
    expect(backend.calls).toEqual([
      { call: "prepare", indexDir: "/i", corpusDir: resolve("corpus"), force: true, quick: false },
    ]);
  });

  it("passes on what was guessed or passed over", async () => {
    const backend = createInMemoryBackend({ built: false, warnings: ["a.txt: guessed."] });
    const { stderr } = await runInMemory(["index"], { backend });
    expect(stderr).toBe("yiju: warning: a.txt: guessed.\n");
  });

  it("checks the index without making one", async () => {
    const backend = createInMemoryBackend();
    const { stdout } = await runInMemory(["index", "--verify"], { backend });
    expect(stdout).toBe("Every file is sound: generation g1, 1 documents, 2 passages\n");
    expect(backend.calls.map(({ call }) => call)).toEqual(["verify"]);
  });

  const progress = Array.from({ length: 9 }, (_, done) => ({ stage: "Embedding", done, total: 8 }));

  it("shows progress as a line for each quarter where there is no terminal", async () => {
    const { stderr } = await runInMemory(["index"], {
      backend: createInMemoryBackend({ progress }),
    });
    expect(stderr).toBe(
      [0, 25, 50, 75, 100].map((percent) => `Embedding: ${percent} % of 8\n`).join(""),
    );
  });

  it("shows progress as a bar that is wiped in the end on a terminal", async () => {
    const written: string[] = [];
    const stderr = { write: (text: string) => written.push(text), isTTY: true };
    const backend = createInMemoryBackend({ progress: progress.slice(4, 5) });
    await runInMemory(["index"], { backend, stderr });
    const clear = "\r\u001b[2K";
    expect(written).toEqual([`${clear}Embedding [${"#".repeat(15)}${".".repeat(15)}] 4/8`, clear]);
  });
});
