import { AppError } from "../domain/errors.ts";

/** DOCUMENT_UNREADABLE: `reason` says what of the file cannot be read and what to do, without the file's name. */
export function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError("DOCUMENT_UNREADABLE", reason, { cause });
}
