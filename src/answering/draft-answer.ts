import type { AnswerDraft, Script } from "../domain/answer.ts";
import type { Passage } from "../domain/passage.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { composeClaims, type EvidencePart } from "./compose-claims.ts";
import { listParts } from "./list-parts.ts";
import type { EvidenceSelection } from "./select-evidence.ts";

/** A draft and the passages that it may cite. */
export interface GroundedDraft extends AnswerDraft {
  readonly passages: ReadonlyMap<string, PassageRecord>;
}

/** Turns the selection into claims; a list is fetched whole, also where retrieval returned a part of it. */
export async function draftAnswer(
  selection: EvidenceSelection,
  script: Script,
  from: { readonly index: PassageIndex; readonly generation: string },
): Promise<GroundedDraft> {
  const { sentences, listStemId } = selection;
  const records = new Map(
    sentences.map(({ evidence }) => [evidence.passage.passageId, evidence as PassageRecord]),
  );
  const list = listStemId === null ? undefined : await fetchList(listStemId, from);
  if (list === undefined) {
    const parts = readingOrder(
      sentences.map(({ evidence, range }) => ({ passage: evidence.passage, range })),
    );
    return { claims: composeClaims(parts, script), passages: records };
  }
  for (const record of [list.stem, ...list.items]) records.set(record.passage.passageId, record);
  const parts = listParts(
    list.stem.passage,
    list.items.map(({ passage }) => passage),
  );
  return { claims: composeClaims(parts, script), passages: records };
}

interface FetchedList {
  readonly stem: PassageRecord;
  readonly items: readonly PassageRecord[];
}

async function fetchList(
  stemId: string,
  { index, generation }: { readonly index: PassageIndex; readonly generation: string },
): Promise<FetchedList | undefined> {
  const [stem] = await index.getPassages(generation, [stemId]);
  if (stem === undefined) return undefined;
  const items = await index.getPassages(generation, stem.passage.itemIds);
  return items.length === 0 ? undefined : { stem, items };
}

/** Sentences of one passage in the order they stand; passages in the order of their best sentence. */
function readingOrder(parts: readonly EvidencePart[]): EvidencePart[] {
  const order = new Map<Passage, number>();
  for (const { passage } of parts) if (!order.has(passage)) order.set(passage, order.size);
  return parts.toSorted(
    (a, b) =>
      (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0) || a.range.start - b.range.start,
  );
}
