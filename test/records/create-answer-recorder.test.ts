import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitTo, createAnswerRecorder } from "../../src/records/create-answer-recorder.ts";
import { recordAnswers } from "../../src/records/record-answers.ts";
import { openSmallAssistant } from "../support/small-assistant.ts";
import { openLog, recordsFolder, verifyFolder } from "../support/record-log.ts";

const ASKED = {
  question: "使用人工智能的風險有哪些？",
  history: [{ role: "user", content: "我是王小明" }],
  script: "auto",
  filter: {},
} as const;
/** The stem and its three items. */
const CLAIMS = 4;
const SALT = "a".repeat(64);

async function recordedLines(questions: "keep" | "commitment"): Promise<unknown[][]> {
  const directory = await recordsFolder();
  const recorder = createAnswerRecorder({
    log: openLog(directory),
    questions,
    describeProgram: () => Promise.resolve({ version: "1" }),
    serverId: "yiju-1",
    newSalt: () => SALT,
  });
  const assistant = recordAnswers(await openSmallAssistant(), {
    recorder,
    newId: () => "x1",
    collections: null,
  });
  await Promise.all([
    assistant.answer(ASKED, { context: { channel: "http", requestId: "r1", keyId: "k1" } }),
    assistant.answer(ASKED),
  ]);
  expect((await verifyFolder(directory)).problems).toEqual([]);
  const text = await readFile(join(directory, "records-000001.log"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t").slice(1).map(parseColumn));
}

function parseColumn(text: string): unknown {
  return text === "-" ? null : JSON.parse(text);
}

describe("createAnswerRecorder", () => {
  it("describes once what answers, then keeps what is known for good apart from what can be purged", async () => {
    const lines = await recordedLines("keep");
    expect(lines.map(([header]) => header)).toMatchObject([
      { kind: "segment" },
      { kind: "program", facts: { program: { version: "1" }, server: "yiju-1" } },
      {
        kind: "answer",
        facts: {
          answerId: "answer-1",
          channel: "http",
          requestId: "r1",
          status: "answered",
          reason: null,
          guard: { grounded: CLAIMS, ungrounded: 0 },
        },
      },
      { kind: "answer", facts: { channel: null, requestId: null } },
    ]);
    const [header, contents] = lines[2] ?? [];
    const all = Array.from({ length: CLAIMS }, () => ({}));
    expect(contents).toMatchObject({
      keyId: "k1",
      question: { kind: "kept", text: ASKED.question },
      history: ASKED.history,
      answer: { status: "answered", claims: all },
      trace: { cells: [{ drafts: [{ claims: all }] }] },
    });
    // who asked, and in what words, is purged with the contents
    expect(JSON.stringify(header)).not.toMatch(/王小明|風險有哪些|k1/u);
  });

  it("keeps a commitment in place of the words that were asked", async () => {
    const lines = await recordedLines("commitment");
    const [, contents] = lines[2] ?? [];
    expect(contents).toMatchObject({ question: commitTo(ASKED.question, SALT), history: null });
    expect(JSON.stringify(lines)).not.toMatch(/王小明|風險有哪些/u);
  });
});
