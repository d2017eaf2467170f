import { readdir } from "node:fs/promises";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";

/** What a data directory holds, whatever was done first: added, asked, rated, or given a key. */
const CONTENTS = ["format.json", "documents", "records", "feedback.jsonl", "keys.json"];

/** What a folder may hold that nobody put anything in: traces of file systems, and of a server that just started. */
const NOTHING = /^(?:\.|lost\+found$|in-use-|writer\.lock-)/;

/**
 * For what only reads, or takes away: what is not found in a directory that is another one says nothing. One that
 * nothing was put in yet will do.
 *
 * @throws AppError CONFIG_INVALID where there is none, or only one of something else.
 */
export async function requireDataDirectory(path: string): Promise<void> {
  const names = await readdir(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const isOurs = names.some((name) => CONTENTS.includes(name));
  if (isOurs || names.every((name) => NOTHING.test(name))) return;
  throw new AppError(
    "CONFIG_INVALID",
    `${path} is no data directory of yiju: ${CONTENTS.join(", ")} would be there, and none is. ${ADVICE}`,
  );
}

const ADVICE = "Nothing was done. Check the path in YIJU_DATA_DIR (`yiju config` shows it).";

function unreadable(path: string, cause: unknown): AppError {
  const isMissing = hasSystemCode(cause, "ENOENT");
  const problem = isMissing
    ? `There is no data directory ${path}, where documents, records, feedback and keys are kept`
    : hasSystemCode(cause, "ENOTDIR")
      ? `${path} is a file, and no data directory`
      : `The data directory ${path} cannot be read`;
  return new AppError("CONFIG_INVALID", `${problem}. ${ADVICE}`, { cause });
}
