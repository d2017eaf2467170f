import { readFile } from "node:fs/promises";
import type { z } from "zod/v4";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";

/** Reads and checks one of the product's own JSON files; rejects with MODEL_UNAVAILABLE naming it. */
export async function loadJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw unusable(file, asError(cause).message, cause);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw unusable(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, parsed.error);
}

function unusable(file: string, problem: string, cause: unknown): AppError {
  return new AppError(
    "MODEL_UNAVAILABLE",
    `Cannot use ${file}: ${problem}. The file belongs to the program: restore it from the repository.`,
    { cause },
  );
}
