import type { DocumentChange } from "../domain/document-change.ts";
import type { NewRecord } from "../domain/log-record.ts";
import type { DocumentRecorder } from "../ports/document-recorder.ts";
import type { RecordLog } from "./record-log.ts";

/** Writes what happens to documents into a log, each before it does. */
export function createDocumentRecorder(log: Pick<RecordLog, "append">): DocumentRecorder {
  return { record: (change) => log.append(recordOf(change)) };
}

/** Hashes and ids stay for ever; names of files and what somebody said of a document may be purged. */
function recordOf(change: DocumentChange): NewRecord {
  const { meta, original, addedAt } = change.document;
  const given = change.kind === "edited" ? change.details : {};
  return {
    kind: "document",
    facts: {
      change: change.kind,
      documentId: meta.id,
      sourceSha256: meta.sourceSha256,
      originalSha256: original.sha256,
      addedAt,
      supersedes: meta.supersedes,
      collections: meta.collections,
      fields: Object.keys(given),
    },
    contents: { file: original.name, title: meta.title, given },
  };
}
