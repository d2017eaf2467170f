import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { versionsOf, type Lineage } from "./lineage.ts";
import { seenLineage } from "./seen-lineage.ts";

/**
 * A text is replaced by one other, so that its versions are a line: what is in force is never a matter of two. One that
 * whoever changes it does not see, as a manifest may have it, does not exist for them.
 *
 * @param own versions that do not count: the document that is to replace it, and what comes after that one.
 * @throws AppError DOCUMENT_CONFLICT where another text replaces `before`, naming the latest version.
 */
export async function requireLatest(
  before: DocumentMeta,
  own: readonly DocumentMeta[],
  { lineage, context }: { readonly lineage: Lineage; readonly context: ChangeContext },
): Promise<void> {
  const versions = await versionsOf(before.id, seenLineage(lineage, context));
  const latest = versions.filter(({ id }) => own.every((meta) => meta.id !== id)).at(-1);
  if (latest === undefined || latest.id === before.id) return;
  throw new AppError(
    "DOCUMENT_CONFLICT",
    `"${before.id}" has a later version, and a text is replaced once; let this one replace the latest, "${latest.id}"`,
  );
}
