import { writeFile } from "node:fs/promises";
import { hashSharedFolder } from "../data/hash-shared-folder.ts";
import { programRecord } from "../report/program-record.ts";
import type { SetFigures, SetsFile } from "./set-figures.ts";

/** Writes figures with what they were measured with: the program and the files of each folder. */
export async function writeSetsFile(
  file: string,
  figures: SetFigures,
  folders: readonly string[],
): Promise<void> {
  const data = await Promise.all([...new Set(folders)].sort().map(hashSharedFolder));
  const record = { ...(await programRecord(true)), data: data.flat() };
  const content: SetsFile = { format: 1, record, ...figures };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
