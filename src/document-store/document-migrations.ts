import { join } from "node:path";
import { readFile } from "node:fs/promises";
import type { Migration } from "../data-directory/migrate.ts";
import { replaceFile } from "../data-directory/replace-file.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { StoredDocument } from "../domain/stored-document.ts";
import { dataDirectoryAt } from "../data-directory/data-directory.ts";
import { namesIn, RECORD } from "./document-files.ts";
import {
  parseStoredDocument,
  renderStoredDocument,
  renderUnsealed,
} from "./stored-document-file.ts";

/** Format 2 seals the record of each document with a hash, so that a change by accident or by hand is noticed. */
const SEAL_RECORDS: Migration = {
  from: 1,
  forward: (directory) => rewriteRecords(directory, renderStoredDocument),
  back: (directory) => rewriteRecords(directory, renderUnsealed),
};

export const DOCUMENT_MIGRATIONS: readonly Migration[] = [SEAL_RECORDS];

async function rewriteRecords(
  directory: string,
  render: (document: StoredDocument) => string,
): Promise<void> {
  const { documents } = dataDirectoryAt(directory);
  for (const name of await namesIn(documents)) {
    const folder = join(documents, name);
    const path = join(folder, RECORD);
    const before = await readFile(path, "utf8").catch(ifAbsent(null));
    if (before === null) continue;
    const after = render(parseStoredDocument(before, folder));
    if (after !== before) await replaceFile(path, after);
  }
}
