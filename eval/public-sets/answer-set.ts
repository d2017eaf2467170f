import { z } from "zod/v4";
import { isHeldOut, isTrainedPassage } from "../data/parts.ts";
import { readReadingPairs } from "../data/reading-pairs.ts";
import { readSharedLines } from "../data/shared-lines.ts";
import { hashNumber } from "../data/text-hash.ts";
import type { PublicPassage } from "./public-passage.ts";

export interface AnswerQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** The passages that may be answered from; null for all of the set. */
  readonly documentIds: readonly string[] | null;
  /** Interchangeable wordings of the answer; empty where the set gives none. */
  readonly answers: readonly string[];
  /** Verbatim parts of the passages that hold the answer; empty where the set gives none. */
  readonly evidence: readonly string[];
}

/** Questions to answer, or to refuse, from given passages. */
export interface AnswerSet {
  readonly name: string;
  readonly passages: readonly PublicPassage[];
  readonly questions: readonly AnswerQuestion[];
  /** Other questions of the set, to learn what a question alone gives away; empty where there are none. */
  readonly training: readonly AnswerQuestion[];
}

const passageLine = z.object({ id: z.string(), title: z.string(), text: z.string() });
const queryLine = z.object({
  id: z.string(),
  question: z.string(),
  gold: z.array(z.string()),
  answers: z.array(z.string()),
  answerable: z.boolean(),
});
const contextCase = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  docids: z.array(z.string()),
  contexts: z.array(z.string()),
});
/** NoMIRACL: each question with its ten passages, in which the answer is or is not. */
export async function readNomiracl(): Promise<AnswerSet> {
  const cases = await readSharedLines("nomiracl-zh-dev/cases.jsonl", contextCase);
  const passages = new Map<string, PublicPassage>();
  for (const { docids, contexts } of cases) {
    for (const [index, id] of docids.entries()) {
      const [title = "", ...rest] = (contexts[index] ?? "").split(": ");
      passages.set(id, { id, title, text: rest.join(": ") });
    }
  }
  const questions = cases.map(({ id, question, answerable, docids }) => ({
    id,
    question,
    answerable,
    documentIds: docids,
    answers: [],
    evidence: [],
  }));
  return { name: "NoMIRACL-zh dev", passages: [...passages.values()], questions, training: [] };
}

/** A share of CAIL2019 for a run that is not a long one: by hash, a quarter. */
const CAIL_SHARE = 0.25;

/** CAIL2019: each question with its own passage. */
export async function readCail(long: boolean): Promise<AnswerSet> {
  const { passages, questions } = await readQueries("cail2019-mrc-dev");
  const kept = questions.filter(({ id }) => long || hashNumber(id) < CAIL_SHARE * 2 ** 32);
  const name = long
    ? "CAIL2019 dev"
    : `CAIL2019 dev, ${kept.length} of ${questions.length} questions`;
  return { name, passages, questions: kept, training: [] };
}

/** DRCD: every question against all thousand passages. */
export async function readDrcd(): Promise<AnswerSet> {
  const { passages, questions } = await readQueries("drcd-dev");
  const open = questions.map((one) => ({ ...one, documentIds: null }));
  return { name: "DRCD dev, open", passages, questions: open, training: [] };
}

/** reading-pairs: passages that neither a model nor a fit has seen, each question with its own passage. */
export async function readHeldOutPairs(): Promise<AnswerSet> {
  const { passages, pairs } = await readReadingPairs();
  const questions = pairs.map(({ id, passageId, question, answerable, evidence, answer }) => ({
    id,
    question,
    answerable,
    documentIds: [passageId],
    answers: answer === undefined ? [] : [answer],
    evidence,
  }));
  const isMeasured = (passageId: string): boolean =>
    isHeldOut(passageId) && !isTrainedPassage(passageId);
  const isTest = ({ documentIds: [passageId = ""] }: (typeof questions)[number]): boolean =>
    isMeasured(passageId);
  return {
    name: "reading-pairs, held-out passages",
    passages: passages.filter(({ id }) => isMeasured(id)),
    questions: questions.filter(isTest),
    training: questions.filter((one) => !isTest(one)),
  };
}

async function readQueries(folder: string) {
  const passages = await readSharedLines(`${folder}/passages.jsonl`, passageLine);
  const queries = await readSharedLines(`${folder}/queries.jsonl`, queryLine);
  const questions = queries.map(({ id, question, gold, answers, answerable }): AnswerQuestion => ({
    id,
    question,
    answerable,
    documentIds: gold,
    answers,
    evidence: [],
  }));
  return { passages, questions };
}
