import type { Scope } from "../chat/turn.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";

/** In words: which jurisdictions, which documents, of which day; none for everything. */
export function describeScope(
  { jurisdictions, documentIds, asOf }: Scope,
  documents: readonly Pick<DocumentMeta, "id" | "title">[],
  messages: Messages,
): string[] {
  const titles = documentIds.map(
    (wanted) => documents.find(({ id }) => id === wanted)?.title ?? wanted,
  );
  return [
    ...jurisdictions.map(messages.jurisdiction),
    ...titles.map((title) => `《${title}》`),
    ...(asOf === null ? [] : [messages.heldOn(asOf)]),
  ];
}
