import { hasSystemCode } from "./has-system-code.ts";

/**
 * For `.catch` where a file or folder may be absent: answers with `instead` then. Every other failure goes on as it
 * was, so that one that cannot be read is never taken for none.
 */
export function ifAbsent<Instead>(instead: Instead): (error: unknown) => Instead {
  return (error) => {
    if (hasSystemCode(error, "ENOENT")) return instead;
    throw error;
  };
}
