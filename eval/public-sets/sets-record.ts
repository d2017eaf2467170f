import { hashSharedFolder } from "../data/hash-shared-folder.ts";
import { programRecord } from "../report/program-record.ts";
import type { SetsFile } from "./set-figures.ts";

/** What figures are measured with: the program, taken before it runs, and the files of each folder. */
export async function setsRecord(folders: readonly string[]): Promise<SetsFile["record"]> {
  const data = await Promise.all([...new Set(folders)].sort().map(hashSharedFolder));
  return { ...(await programRecord(true)), data: data.flat() };
}
