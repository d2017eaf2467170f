import type { ChangeContext, DocumentChange } from "../domain/document-change.ts";
import type { NewRecord } from "../domain/log-record.ts";
import type { DocumentRecorder } from "../ports/document-recorder.ts";
import type { RecordLog } from "./record-log.ts";

export interface DocumentRecorderOptions {
  readonly log: Pick<RecordLog, "append">;
  /** What is answered from when a change is made: the next generation is the first that shows it. */
  readonly currentGeneration: () => Promise<string | null>;
}

/** Writes what happens to documents into a log, each before it does. */
export function createDocumentRecorder({
  log,
  currentGeneration,
}: DocumentRecorderOptions): DocumentRecorder {
  return {
    async record(change, context) {
      await log.append(recordOf(change, context, await currentGeneration()));
    },
  };
}

/** Hashes and ids stay for ever; keys, names of files and what somebody said of a document may be purged. */
function recordOf(
  change: DocumentChange,
  { channel, requestId, keyId }: ChangeContext,
  generation: string | null,
): NewRecord {
  const { meta, original, addedAt } = change.document;
  const given = change.kind === "edited" ? change.details : {};
  return {
    kind: "document",
    facts: {
      change: change.kind,
      channel,
      requestId,
      generation,
      documentId: meta.id,
      sourceSha256: meta.sourceSha256,
      originalSha256: original.sha256,
      addedAt,
      supersedes: meta.supersedes,
      collections: meta.collections,
      fields: Object.keys(given),
    },
    contents: { keyId, file: original.name, title: meta.title, given },
  };
}
