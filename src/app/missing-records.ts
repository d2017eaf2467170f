import type { Config } from "../config/config.ts";
import { dataDirectoryAt } from "../data-directory/data-directory.ts";
import { namesIn } from "../document-store/document-files.ts";
import type { LogProblem } from "../domain/log-report.ts";

/**
 * What is wrong where there is no record at all: documents were added, which is recorded before it happens. None for a
 * data directory that is new, or whose settings want no records.
 */
export async function missingRecords({
  dataDir,
  records,
}: Pick<Config, "dataDir" | "records">): Promise<LogProblem[]> {
  if (records.policy === "off") return [];
  const { length } = await namesIn(dataDirectoryAt(dataDir).documents);
  if (length === 0) return [];
  const problem = `it is empty, but documents were added (${length}), and that is recorded unless YIJU_RECORDS is off: the records were removed, or are elsewhere`;
  return [{ seq: null, segment: null, line: null, problem }];
}
