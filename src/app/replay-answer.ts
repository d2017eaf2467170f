import { z } from "zod/v4";
import { createAssistant } from "../answering/create-assistant.ts";
import { PROMPTS_DIR, type Config } from "../config/config.ts";
import { requireDataDirectory } from "../data-directory/require-data-directory.ts";
import { differencesOf } from "../domain/difference.ts";
import { AppError } from "../domain/errors.ts";
import type { LogRecord } from "../domain/log-record.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { RecordedAnswer, RecordedContents } from "../domain/recorded-answer.ts";
import type { ReplayReport, ReplayWish } from "../domain/replay-report.ts";
import { commitTo } from "../records/create-answer-recorder.ts";
import { playBack } from "../records/play-back.ts";
import { readRecords } from "../records/read-records.ts";
import { recordedAnswerOf } from "../records/recorded-answer-schema.ts";
import { restrictIndex } from "../retrieval/restrict-index.ts";
import { describeProgram } from "./describe-program.ts";
import type { IndexTools } from "./index-tools.ts";
import { loadPrompts } from "./load-prompts.ts";
import { openAnswering, type OpenAnswering } from "./open-answering.ts";
import { openIndexStore } from "./open-index-store.ts";
import { recordsDir } from "./open-recording.ts";

/**
 * Asks a recorded question again, on the generation that answered it where that is kept, with the drafts that a
 * language model wrote then; closes the tools.
 *
 * @throws AppError RECORD_UNKNOWN, also for an answer whose contents are gone.
 */
export async function replayAnswer(
  config: Config,
  tools: IndexTools,
  wish: ReplayWish,
): Promise<ReplayReport> {
  await requireDataDirectory(config.dataDir);
  const { recorded, contents, program } = await findRecorded(config, wish.id);
  const asked = questionOf(contents, wish);
  const pinned = await keptGeneration(config, tools, recorded.generation);
  const opened = await openAnswering(config, tools, pinned);
  try {
    const writer = playBack(contents.drafts, { maxPassageChars: maxPassageCharsOf(program) });
    const answer = await answerAgain(asked, { contents, opened, writer });
    return {
      answerId: recorded.answerId,
      at: recorded.at,
      answer: differencesOf(comparable(contents.answer), comparable({ ...answer })),
      program:
        program === undefined
          ? null
          : differencesOf(program, await programNow(config, tools, opened)),
      generation: { recorded: recorded.generation, asked: answer.index.generation },
      playedBack: writer !== null,
    };
  } finally {
    await opened.close();
  }
}

interface FoundRecord {
  readonly recorded: RecordedAnswer;
  readonly contents: RecordedContents;
  /** The description of what answered; undefined where no record is left that holds it. */
  readonly program: unknown;
}

async function findRecorded(config: Config, id: string): Promise<FoundRecord> {
  const programs = new Map<unknown, unknown>();
  for await (const record of readRecords(recordsDir(config))) {
    if (record.kind === "program") programs.set(record.facts["sha256"], record.facts["program"]);
    if (!isAnswer(record, id)) continue;
    const recorded = recordedAnswerOf(record);
    if (recorded === undefined) continue;
    if (recorded.contents === null) throw unknown(`The question of answer "${id}" was purged.`);
    const program = programs.get(recorded.program);
    return { recorded, contents: recorded.contents, program };
  }
  throw unknown(`There is no answer "${id}" in ${recordsDir(config)}.`);
}

function isAnswer({ kind, facts, seq }: LogRecord, id: string): boolean {
  return kind === "answer" && (facts["answerId"] === id || String(seq) === id);
}

function unknown(problem: string): AppError {
  return new AppError("RECORD_UNKNOWN", `${problem} \`yiju audit search\` lists what there is.`);
}

interface AskedQuestion {
  readonly question: string;
  /** As it was understood with its history; null where that is to be found out again. */
  readonly standalone: string | null;
}

/** @throws AppError REQUEST_INVALID where the question is not known, or is not the one that was asked. */
function questionOf({ question, history }: RecordedContents, wish: ReplayWish): AskedQuestion {
  if (question.kind === "kept") {
    return { question: question.text, standalone: question.standalone ?? question.text };
  }
  if (wish.question === null) {
    throw wrongQuestion("Only a commitment to the question was recorded: give it with --question");
  }
  const { sha256 } = commitTo(wish.question, question.salt);
  if (sha256 !== question.sha256) throw wrongQuestion("This is not the question that was asked");
  if (history === null) {
    throw wrongQuestion("The question was a follow-up, and what came before it was not kept");
  }
  return { question: wish.question, standalone: null };
}

function wrongQuestion(problem: string): AppError {
  return new AppError("REQUEST_INVALID", `${problem}.`);
}

/** The generation itself where it is kept and this program can read it; undefined takes the current one. */
async function keptGeneration(
  config: Config,
  tools: IndexTools,
  id: string,
): Promise<string | undefined> {
  const { publisher, close } = await openIndexStore(config, tools);
  const kept = await publisher.list().finally(close);
  const found = kept.find((generation) => generation.id === id);
  const isReadable = differencesOf(found?.fingerprints, tools.fingerprints).length === 0;
  return isReadable ? found?.id : undefined;
}

const programSchema = z.object({ languageModel: z.object({ maxPassageChars: z.number() }) });

/** Without a recorded draft no passage is cut for a model. */
function maxPassageCharsOf(program: unknown): number {
  return programSchema.safeParse(program).data?.languageModel.maxPassageChars ?? Infinity;
}

async function answerAgain(
  { question, standalone }: AskedQuestion,
  {
    contents,
    opened,
    writer,
  }: {
    readonly contents: RecordedContents;
    readonly opened: OpenAnswering;
    readonly writer: ReturnType<typeof playBack>;
  },
): Promise<PublicAnswer> {
  const { history, script, filter, collections } = contents;
  const { dependencies } = opened;
  const index =
    collections === null ? dependencies.index : restrictIndex(dependencies.index, collections);
  const assistant = createAssistant({
    ...dependencies,
    index,
    ...(writer !== null && { writer }),
    ...(standalone !== null && {
      followUps: { standAlone: () => Promise.resolve(standalone) },
    }),
  });
  return assistant.answer({ question, history: history ?? [], script, filter });
}

/** Without what is another one every time, and without the question, which the record keeps apart. */
function comparable(answer: Readonly<Record<string, unknown>>): unknown {
  const changing = ["id", "timings", "question", "standaloneQuestion"];
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !changing.includes(name)));
}

async function programNow(config: Config, tools: IndexTools, { dependencies }: OpenAnswering) {
  const { reader } = dependencies;
  const hasModel = config.languageModel !== null;
  const promptsSha256 = hasModel ? (await loadPrompts(PROMPTS_DIR)).sha256 : null;
  const languageModel = promptsSha256 === null ? null : { writer: { promptsSha256 } };
  return describeProgram(config, { ...tools, reader, languageModel });
}
