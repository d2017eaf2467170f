import type { DocumentMeta } from "../domain/document.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { TermPair } from "../domain/term-pair.ts";
import type { DocumentRow } from "./document-rows.ts";
import type { DraftDocument } from "./generation-draft.ts";
import { compareStrings, sortInSlices } from "./sort-in-slices.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/** A document of a generation to be written: new, or taken over from the one before. */
export type PlannedDocument =
  | { readonly kind: "new"; readonly draft: DraftDocument }
  | { readonly kind: "kept"; readonly row: DocumentRow };

export interface PlannedPassage {
  readonly passageId: string;
  /** Place in the plan's documents. */
  readonly document: number;
  /** Number in the draft, or -1 for a passage that is taken over. */
  readonly collected: number;
  /** Ordinal in the generation before, or -1 for a new passage. */
  readonly previous: number;
}

/** Everything that a generation will hold, in its final order. */
export interface GenerationPlan {
  /** Ordered by id. */
  readonly documents: readonly PlannedDocument[];
  /** Ordered by id. */
  readonly passages: readonly PlannedPassage[];
}

export function metaOf(document: PlannedDocument): DocumentMeta {
  return document.kind === "new" ? document.draft.meta : document.row.meta;
}

export function termPairsOf(document: PlannedDocument): readonly TermPair[] {
  return document.kind === "new" ? document.draft.termPairs : document.row.termPairs;
}

/** @throws Error when two passages have one id. */
export async function planGeneration(
  documents: Iterable<PlannedDocument>,
  base: StoredGeneration | null,
): Promise<GenerationPlan> {
  const ordered = await sortInSlices([...documents], (a, b) =>
    compareStrings(metaOf(a).id, metaOf(b).id),
  );
  const passages = [...newPassages(ordered), ...(await keptPassages(ordered, base))];
  const sorted = await sortInSlices(passages, (a, b) => compareStrings(a.passageId, b.passageId));
  sorted.forEach(({ passageId }, index) => {
    if (passageId === sorted[index - 1]?.passageId)
      throw new Error(`two passages have the id ${passageId}`);
  });
  return { documents: ordered, passages: sorted };
}

function newPassages(documents: readonly PlannedDocument[]): PlannedPassage[] {
  return documents.flatMap((each, document) =>
    each.kind === "kept"
      ? []
      : each.draft.passages.map(({ passageId, number }) => ({
          passageId,
          document,
          collected: number,
          previous: -1,
        })),
  );
}

async function keptPassages(
  documents: readonly PlannedDocument[],
  base: StoredGeneration | null,
): Promise<PlannedPassage[]> {
  if (base === null) return [];
  const newPlaces = new Map<number | undefined, number>();
  documents.forEach((each, document) => {
    if (each.kind === "kept") newPlaces.set(base.documentPlaces.get(each.row.meta.id), document);
  });
  const pacer = createPacer();
  const kept: PlannedPassage[] = [];
  for (const [previous, oldPlace] of base.passageDocuments.entries()) {
    const document = newPlaces.get(oldPlace);
    if (document !== undefined)
      kept.push({ passageId: base.passageIds.at(previous), document, collected: -1, previous });
    if (pacer.isDue()) await pacer.turn();
  }
  return kept;
}
