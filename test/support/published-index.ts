import type { IndexPublisher } from "../../src/ports/index-publisher.ts";
import type { Fingerprints, Generation, PassageIndex } from "../../src/ports/passage-index.ts";
import { entryOf, FINGERPRINTS, type LineDocument } from "./index-documents.ts";

export const EVERYTHING = {};

/** An empty index of one kind, with readers that follow what is published. */
export interface IndexUnderTest {
  readonly publisher: IndexPublisher;
  /** Another reader of the same index; without fingerprints, of those that `FINGERPRINTS` names. */
  openReader(fingerprints?: Fingerprints, pinned?: string): PassageIndex;
}

/** Builds a generation of exactly these documents and makes it current. */
export async function publishDocuments(
  { publisher }: IndexUnderTest,
  documents: readonly LineDocument[],
): Promise<Generation> {
  const writer = await publisher.begin(FINGERPRINTS);
  for (const document of documents) await writer.upsert(await entryOf(document));
  const generation = await writer.seal();
  await publisher.publish(generation.id, writer.base);
  return generation;
}

/** A new index of these documents, with a reader that has loaded it. */
export async function openPublished(
  createIndex: () => Promise<IndexUnderTest>,
  documents: readonly LineDocument[],
): Promise<{ readonly id: string; readonly reader: PassageIndex }> {
  const under = await createIndex();
  const { id } = await publishDocuments(under, documents);
  const reader = under.openReader();
  await reader.current();
  return { id, reader };
}
