import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { Lineage } from "./lineage.ts";
import { seenLineage } from "./seen-lineage.ts";

/**
 * Whoever reads one of `collections` would be answered twice from a text that is there already. One that was replaced
 * by another is not answered from. Neither a text that whoever adds does not see is there for them, nor what replaced one.
 *
 * @param hashes SHA-256 of the text and of its file, as whose one or other the corpus folder knows it.
 * @throws AppError DOCUMENT_DUPLICATE where a document of one of these collections has the text.
 */
export async function requireNewText(
  hashes: readonly string[],
  collections: readonly string[],
  { lineage, context }: { readonly lineage: Lineage; readonly context: ChangeContext },
): Promise<void> {
  const seen = seenLineage(lineage, context);
  for (const hash of hashes) {
    for (const other of await seen.withSource(hash)) {
      const isShared = other.collections.some((name) => collections.includes(name));
      const successors = await seen.successorsOf(other.id);
      const isReplaced = other.status === "superseded" || successors.length > 0;
      if (isShared && !isReplaced) throw duplicateOf(other);
    }
  }
}

function duplicateOf({ id }: DocumentMeta): AppError {
  return new AppError(
    "DOCUMENT_DUPLICATE",
    `the same text is there already as "${id}", so nothing was added. Edit the collections of "${id}" to show it to others; to have it twice all the same, add it with \`yiju add --force\`.`,
  );
}
