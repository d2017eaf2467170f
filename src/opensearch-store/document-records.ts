import type { DocumentEntry } from "../ports/index-publisher.ts";
import { encodeDocument } from "./document-record.ts";
import { encodePassage } from "./passage-record.ts";
import type { DocumentRecords } from "./record-batches.ts";
import { recordName } from "./record-names.ts";
import type { StoreNames } from "./store-names.ts";

/**
 * A document as the records of a build.
 *
 * @throws RangeError where vectors do not fit the sentences or each other; Error where two passages have one id
 */
export function recordsOf(
  document: DocumentEntry,
  {
    names,
    build,
    dimensions,
  }: {
    readonly names: StoreNames;
    readonly build: string;
    readonly dimensions: number;
  },
): DocumentRecords {
  const { meta } = document.source;
  const entries = [...document.entries].sort((a, b) =>
    a.passage.passageId < b.passage.passageId ? -1 : 1,
  );
  checkEntries(entries, dimensions);
  const bodies = entries.map((entry) => encodePassage(entry, meta));
  return {
    passages: bodies.map((body, at) => ({
      index: names.passages(build),
      name: recordName(entries[at]?.passage.passageId ?? ""),
      body,
    })),
    document: {
      index: names.documents(build),
      name: recordName(meta.id),
      body: encodeDocument(document, bodies),
    },
  };
}

function checkEntries(entries: DocumentEntry["entries"], dimensions: number): void {
  for (const [at, { passage, vector, sentenceVectors }] of entries.entries()) {
    const { passageId, sentences } = passage;
    if (passageId === entries[at - 1]?.passage.passageId)
      throw new Error(`two passages have the id ${passageId}`);
    if (sentenceVectors.length !== sentences.length)
      throw new RangeError(
        `${passageId}: ${sentenceVectors.length} vectors for ${sentences.length} sentences`,
      );
    for (const { length } of [vector, ...sentenceVectors]) {
      if (length !== dimensions)
        throw new RangeError(`${passageId}: vector of ${length} numbers, expected ${dimensions}`);
    }
  }
}
