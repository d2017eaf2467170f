import { AppError } from "../domain/errors.ts";
import type { Store } from "./store.ts";

/** Nothing has been published yet. */
export function missingIndex({ names }: Store): AppError {
  return new AppError(
    "INDEX_MISSING",
    `nothing has been published in ${names.catalogue} of the cluster yet; build it with \`yiju index\``,
  );
}
