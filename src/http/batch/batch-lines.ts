import { AppError } from "../../domain/errors.ts";

/** A line with something on it. */
export interface BatchLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of an NDJSON body; blank ones are passed over.
 *
 * @throws AppError REQUEST_MALFORMED for what is no UTF-8, REQUEST_TOO_LARGE for more than `maxLines` lines.
 */
export function batchLines(body: Uint8Array, maxLines: number): readonly BatchLine[] {
  const lines = decode(body)
    .split("\n")
    .map((text, index) => ({ number: index + 1, text }))
    .filter(({ text }) => text.trim() !== "");
  if (lines.length <= maxLines) return lines;
  throw new AppError(
    "REQUEST_TOO_LARGE",
    `The body has ${lines.length} questions; at most ${maxLines} are answered at a time.`,
  );
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new AppError("REQUEST_MALFORMED", "The body is not valid UTF-8.", { cause });
  }
}
