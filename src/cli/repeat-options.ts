import { AppError } from "../domain/errors.ts";
import type { Invocation } from "./command.ts";

const HINT = /`yiju index((?: --\w+)*)`/gu;

/**
 * The failure with the command that mends the index as it has to be typed here: with the folders that were
 * given. Where only the index was, its documents stand as DIR.
 */
export function repeatOptions(error: unknown, { value }: Pick<Invocation, "value">): unknown {
  const index = value("index");
  const corpus = value("corpus") ?? (index === undefined ? undefined : "DIR");
  if (!(error instanceof AppError) || corpus === undefined) return error;
  const folders = [`--corpus ${quoted(corpus)}`];
  if (index !== undefined) folders.push(`--index ${quoted(index)}`);
  const message = error.message.replace(HINT, `\`yiju index$1 ${folders.join(" ")}\``);
  return message === error.message ? error : new AppError(error.code, message, { cause: error });
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
