import { join } from "node:path";
import type { AskContext, Question } from "../../src/ports/assistant.ts";
import { createAnswerRecorder } from "../../src/records/create-answer-recorder.ts";
import { recordAnswers } from "../../src/records/record-answers.ts";
import type { RecordLogOptions } from "../../src/records/record-log.ts";
import { openSmallAssistant } from "./small-assistant.ts";
import { openLog, recordsFolder } from "./record-log.ts";

export interface RecordedAsk {
  readonly question: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly keyId?: string;
  readonly history?: Question["history"];
}

const ASKED: readonly RecordedAsk[] = [
  { question: "使用人工智能的風險有哪些？", at: "2026-11-01T08:00:00.000Z", keyId: "k1" },
  { question: "今天天氣如何？", at: "2026-11-02T08:00:00.000Z", keyId: "k2" },
  { question: "=資助計劃的撥款額是多少？", at: "2026-11-03T08:00:00.000Z" },
];

/** A data directory with the records of these questions, answered by the small assistant: ids count up from a1. */
export async function recordedAnswers(
  asked: readonly RecordedAsk[] = ASKED,
  options: Partial<RecordLogOptions> & { readonly questions?: "keep" | "commitment" } = {},
): Promise<string> {
  const dataDir = await recordsFolder();
  let now = new Date(0);
  const log = openLog(join(dataDir, "records"), { now: () => now, ...options });
  const recorder = createAnswerRecorder({
    log,
    questions: options.questions ?? "keep",
    describeProgram: () => Promise.resolve({ version: "1", prompts: null }),
    newSalt: () => "b".repeat(64),
  });
  const small = await openSmallAssistant();
  let count = 0;
  const assistant = recordAnswers(
    {
      ...small,
      async answerWithTrace(question, asking) {
        const { answer, trace } = await small.answerWithTrace(question, asking);
        return { answer: { ...answer, id: `a${++count}` }, trace };
      },
    },
    { recorder, newId: () => `x${count}`, collections: null },
  );
  for (const { question, at, keyId = null, history = [] } of asked) {
    now = new Date(at);
    const context: AskContext = { channel: "http", requestId: `r${count + 1}`, keyId };
    await assistant.answer({ question, history, script: "auto", filter: {} }, { context });
  }
  await log.close();
  return dataDir;
}
