import { createHash } from "node:crypto";
import type { AnswerContents, RecordedQuestion } from "../domain/answer-contents.ts";
import type { AnswerFacts } from "../domain/answer-facts.ts";
import type { NewRecord } from "../domain/log-record.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { AnswerEntry, AnswerRecorder, Exchange } from "../ports/answer-recorder.ts";
import type { TracedAnswer } from "../ports/assistant.ts";
import { answerFacts } from "./answer-facts.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { RecordLog } from "./record-log.ts";

export interface AnswerRecorderOptions {
  readonly log: Pick<RecordLog, "append" | "introduce">;
  /** Whether the words of questions are kept, or a commitment to them. */
  readonly questions: "keep" | "commitment";
  /** What answers: models, prompts, settings. Asked for once, with the first record. */
  readonly describeProgram: () => Promise<Readonly<Record<string, unknown>>>;
  /** Which of several servers records; left out where there is one. */
  readonly serverId?: string | null;
  /** Unguessable: 64 hexadecimal digits. */
  readonly newSalt: () => string;
}

/** Writes answers into a log, after a description of what made them. */
export function createAnswerRecorder(options: AnswerRecorderOptions): AnswerRecorder {
  const { log, describeProgram, serverId = null } = options;
  const server = serverId === null ? {} : { server: serverId };
  let described: Promise<string> | undefined;

  const introduceProgram = async (): Promise<string> => {
    const program = await describeProgram();
    const sha256 = createHash("sha256").update(canonicalJson(program)).digest("hex");
    log.introduce({ kind: "program", facts: { sha256, program, ...server }, contents: null });
    return sha256;
  };
  return {
    async record(entry) {
      described ??= introduceProgram();
      const program = await described.catch((error: unknown) => {
        // another question may find the disk mended
        described = undefined;
        throw error;
      });
      await log.append(recordOf(entry, program, options));
    },
  };
}

function recordOf(entry: AnswerEntry, program: string, options: AnswerRecorderOptions): NewRecord {
  const { exchange } = entry;
  const asked = {
    exchange: exchange.id,
    channel: exchange.context?.channel ?? null,
    requestId: exchange.context?.requestId ?? null,
  };
  switch (entry.kind) {
    case "claim":
      return {
        kind: "claim",
        facts: asked,
        contents: { claim: entry.claim, citations: entry.citations },
      };
    case "abandoned":
      return {
        kind: "abandoned",
        facts: { ...asked, claimCount: entry.claimCount, reason: entry.reason },
        contents: askedContents(exchange, null, options),
      };
    case "answer": {
      const facts: AnswerFacts = { ...asked, program, ...answerFacts(entry.traced) };
      return {
        kind: "answer",
        facts: { ...facts },
        contents: { ...answerContents(exchange, entry.traced, options) },
      };
    }
  }
}

function answerContents(
  exchange: Exchange,
  { answer, trace }: TracedAnswer,
  options: AnswerRecorderOptions,
): AnswerContents {
  const asked = askedContents(exchange, answer.standaloneQuestion, options);
  return { ...asked, answer: withoutQuestion(answer), trace: { cells: trace.cells } };
}

function askedContents(
  { context, collections, question }: Exchange,
  standalone: string | null,
  options: Pick<AnswerRecorderOptions, "questions" | "newSalt">,
): Omit<AnswerContents, "answer" | "trace"> {
  const { question: text, history, script, filter } = question;
  const isKept = options.questions === "keep" || history.length === 0;
  return {
    keyId: context?.keyId ?? null,
    question:
      options.questions === "keep"
        ? { kind: "kept", text, standalone }
        : commitTo(text, options.newSalt()),
    history: isKept ? history : null,
    script,
    filter,
    collections,
  };
}

/** A commitment that can be opened only by whoever knows the question, as long as the salt is there. */
export function commitTo(
  question: string,
  salt: string,
): Extract<RecordedQuestion, { kind: "committed" }> {
  const hash = createHash("sha256").update(`yiju-question-v1\n${salt}${question}`);
  return { kind: "committed", salt, sha256: hash.digest("hex") };
}

function withoutQuestion(answer: PublicAnswer): AnswerContents["answer"] {
  // JSON leaves out what is undefined
  return { ...answer, ...{ question: undefined, standaloneQuestion: undefined } };
}
