import { createHash } from "node:crypto";
import { z } from "zod/v4";
import type { PublicPassage } from "./public-passage.ts";
import { readLines } from "./read-lines.ts";

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
    readLines(`${folder}/passages.jsonl`, passageLine),
    readLines(`${folder}/queries.jsonl`, queryLine),
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

/** The set with 9,000 of its passages: every gold one, and others chosen by the hash of their ids. */
export function subsetWithGold({ name, passages, queries }: RetrievalSet): RetrievalSet {
  const gold = new Set(queries.flatMap(({ goldGroups }) => goldGroups.flat()));
  const others = passages
    .filter(({ id }) => !gold.has(id))
    .map((passage) => ({ passage, key: createHash("sha256").update(passage.id).digest("hex") }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .slice(0, SUBSET_SIZE - gold.size);
  const kept = new Set([...gold, ...others.map(({ passage }) => passage.id)]);
  return {
    name: `${name}, ${kept.size} of ${passages.length} articles`,
    passages: passages.filter(({ id }) => kept.has(id)),
    queries,
  };
}
