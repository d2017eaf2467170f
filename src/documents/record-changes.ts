import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import type { DocumentRecorder } from "../ports/document-recorder.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";

/**
 * The same shelf for changes on somebody's behalf, which changes nothing before the change is recorded: every change is on record, and a crash in
 * between leaves a record of one that did not happen, which doing it again repeats.
 */
export function recordChanges(
  shelf: DocumentShelf,
  recorder: DocumentRecorder,
  context: ChangeContext,
): DocumentShelf {
  return {
    ...shelf,
    async write(added) {
      const { document } = added;
      const kind = document.meta.supersedes === null ? "added" : "replaced";
      await recorder.record({ kind, document }, context);
      await shelf.write(added);
    },
    async edit(document, details) {
      if (isAnyNew(document, details)) {
        await recorder.record({ kind: "edited", document, details }, context);
      }
      return shelf.edit(document, details);
    },
    async remove(id) {
      const document = await shelf.find(id);
      if (document !== undefined) await recorder.record({ kind: "removed", document }, context);
      await shelf.remove(id);
    },
  };
}

function isAnyNew({ meta }: StoredDocument, details: DocumentDetails): boolean {
  const edited = { ...meta, ...details };
  return JSON.stringify(edited) !== JSON.stringify(meta);
}
