import { AppError } from "../domain/errors.ts";

/** Why a generation is not there to be read. */
export function unknownGeneration(generation: string): AppError {
  return new AppError(
    "GENERATION_UNKNOWN",
    `the cluster holds no generation ${generation}; ask again with the current one`,
  );
}
