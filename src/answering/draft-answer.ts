import type { DraftClaim, Script } from "../domain/answer.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { composeClaims } from "./compose-claims.ts";
import { listParts, rowParts } from "./list-parts.ts";
import { rowGroup } from "./row-group.ts";
import type { EvidenceSelection } from "./evidence-selection.ts";

/** Claims, and the passages that they may cite. */
export interface GroundedDraft {
  readonly claims: readonly DraftClaim[];
  readonly passages: readonly PassageRecord[];
}

/**
 * Turns the selection into claims; a list is fetched whole, also where retrieval returned a part of it, and with
 * the items of its items: the rows of the table that a paragraph introduces.
 */
export async function draftAnswer(
  selection: EvidenceSelection,
  script: Script,
  from: { readonly index: PassageIndex; readonly generation: string },
): Promise<GroundedDraft> {
  const { parts, listStemId, listGroup } = selection;
  const list = listStemId === null ? undefined : await fetchList(listStemId, from);
  if (list === undefined) {
    const chosen = parts.map(({ evidence, ranges }) => ({
      passage: evidence.passage,
      ranges,
      introduces: false,
    }));
    return {
      claims: composeClaims(chosen, script),
      passages: parts.map(({ evidence }) => evidence),
    };
  }
  const items = list.items.map(({ passage }) => passage);
  const cited =
    listGroup === null
      ? listParts(list.stem.passage, items)
      : rowParts(items.filter((item) => rowGroup(item) === listGroup));
  return { claims: composeClaims(cited, script), passages: [list.stem, ...list.items] };
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
  const nested = await Promise.all(
    items.map(async (item) => [
      item,
      ...(await index.getPassages(generation, item.passage.itemIds)),
    ]),
  );
  return items.length === 0 ? undefined : { stem, items: nested.flat() };
}
