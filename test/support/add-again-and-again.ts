import { randomUUID } from "node:crypto";
import type { RecordLog } from "../../src/records/record-log.ts";
import { createDocumentRecorder } from "../../src/records/create-document-recorder.ts";
import { openTestLibrary } from "./open-test-library.ts";

/** Documents that are there at a time. */
const KEPT = 5;

/**
 * Adds documents, gives each a second version, and removes older ones, for ever. What it did it names on stdout:
 * `added ID`, `removed ID`.
 */
export async function addAgainAndAgain(directory: string, log: RecordLog): Promise<never> {
  const recorder = createDocumentRecorder({ log, currentGeneration: () => Promise.resolve(null) });
  const library = openTestLibrary(directory, [], recorder);
  const ids: string[] = [];
  for (;;) {
    const path = `${randomUUID()}.md`;
    for (const text of ["第一條 甲。\n", "第一條 乙。\n"]) {
      const file = { name: path, path, bytes: Buffer.from(text.repeat(500)), mayRepeat: true };
      const { document } = await library.add(file, {});
      process.stdout.write(`added ${document.meta.id}\n`);
      ids.push(document.meta.id);
    }
    for (const id of ids.splice(0, ids.length - KEPT)) {
      await library.remove(id);
      process.stdout.write(`removed ${id}\n`);
    }
  }
}
