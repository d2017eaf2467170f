import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { expect } from "vitest";
import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { readRecords } from "../../src/records/read-records.ts";

/**
 * Expects of documents that a program was killed at, whose last lines said what it had done: what it had added is there
 * and what it had removed is not, each is whole, and on record.
 */
export async function expectWholeDocuments(
  directory: string,
  { output, records }: { readonly output: string; readonly records: string },
): Promise<void> {
  const files = createDocumentFiles(directory);
  await files.hold();
  const names = await readdir(directory);
  expect(names.filter((name) => name.startsWith("."))).toEqual([]);
  const added = await recordedIds(records, ["added", "replaced"]);
  const removed = await recordedIds(records, ["removed"]);
  const found = new Set<string>();
  for (const { meta, original } of await files.list()) {
    found.add(meta.id);
    expect(sha256Of(await files.readText(meta.id)), meta.id).toBe(meta.sourceSha256);
    expect(sha256Of(await files.readOriginal(meta.id)), meta.id).toBe(original.sha256);
    expect(added, meta.id).toContain(meta.id);
  }
  for (const id of idsIn(output, "removed")) {
    expect(found, id).not.toContain(id);
    expect(removed, id).toContain(id);
  }
  for (const id of idsIn(output, "added")) {
    // the removal that the kill came between may have happened, and is on record then
    if (!removed.has(id)) expect(found, id).toContain(id);
  }
  files.letGo();
}

function idsIn(output: string, what: string): string[] {
  const lines = output.split("\n").slice(0, -1);
  return lines.flatMap((line) =>
    line.startsWith(`${what} `) ? [line.slice(what.length + 1)] : [],
  );
}

async function recordedIds(records: string, changes: readonly string[]): Promise<Set<unknown>> {
  const ids = new Set<unknown>();
  for await (const { kind, facts } of readRecords(records)) {
    if (kind === "document" && changes.includes(String(facts["change"])))
      ids.add(facts["documentId"]);
  }
  return ids;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
