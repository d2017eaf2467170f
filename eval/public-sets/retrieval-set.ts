import { z } from "zod/v4";
import { readSharedLines } from "../data/shared-lines.ts";
import { shuffledByHash } from "../data/text-hash.ts";
import { readNomiracl } from "./answer-set.ts";
import type { PublicPassage } from "./public-passage.ts";

interface RetrievalQuery {
  readonly id: string;
  readonly question: string;
  /** Each inner list holds interchangeable copies of one passage that answers. */
  readonly goldGroups: readonly (readonly string[])[];
}

/** Questions with the passages that answer them. */
export interface RetrievalSet {
  readonly name: string;
  readonly passages: readonly PublicPassage[];
  readonly queries: readonly RetrievalQuery[];
}

const passageLine = z.object({ id: z.string(), title: z.string(), text: z.string() });
const queryLine = z.object({
  id: z.string(),
  question: z.string(),
  gold: z.array(z.string()),
  gold_groups: z.array(z.array(z.string())).optional(),
});

/** Articles of the smaller LeCoQA set, gold ones included: what two cores embed in a few minutes. */
const SUBSET_SIZE = 9000;

/** The passages and queries in `folder`. */
export async function readRetrievalSet(name: string, folder: string): Promise<RetrievalSet> {
  const [passages, queries] = await Promise.all([
    readSharedLines(`${folder}/passages.jsonl`, passageLine),
    readSharedLines(`${folder}/queries.jsonl`, queryLine),
  ]);
  return {
    name,
    passages,
    queries: queries.map(({ id, question, gold, gold_groups: groups }) => ({
      id,
      question,
      goldGroups: groups ?? gold.map((one) => [one]),
    })),
  };
}

/**
 * NoMIRACL as a search through the passages of all its questions together. It does not say which of a
 * question's ten passages answers, only which ten another search found, so all ten count as gold: a figure of
 * agreement, not of answers found.
 */
export async function readNomiraclPool(): Promise<RetrievalSet> {
  const { passages, questions } = await readNomiracl();
  return {
    name: "NoMIRACL-zh dev, own ten passages",
    passages,
    queries: questions.map(({ id, question, documentIds }) => ({
      id,
      question,
      goldGroups: (documentIds ?? []).map((one) => [one]),
    })),
  };
}

/** The set with 9,000 of its passages: every gold one, and others chosen by the hash of their ids. */
export function subsetWithGold({ name, passages, queries }: RetrievalSet): RetrievalSet {
  const gold = new Set(queries.flatMap(({ goldGroups }) => goldGroups.flat()));
  const others = shuffledByHash(passages.filter(({ id }) => !gold.has(id)));
  const filling = others.slice(0, SUBSET_SIZE - gold.size).map(({ id }) => id);
  const kept = new Set([...gold, ...filling]);
  return {
    name: `${name}, ${kept.size} of ${passages.length} articles`,
    passages: passages.filter(({ id }) => kept.has(id)),
    queries,
  };
}
