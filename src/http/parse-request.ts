import type { z } from "zod/v4";
import { RequestInvalidError, type FieldError } from "./problem.ts";

/** Enough to mend a request; a body with thousands of wrong entries must not be answered in kind. */
const MAX_ERRORS = 20;
const MAX_NAME_CHARS = 64;

/**
 * The body as `schema` describes it.
 *
 * @throws RequestInvalidError with every wrong field, the first 20 of them.
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new RequestInvalidError(fieldErrorsOf(parsed.error));
}

/** Every wrong field by name, unknown ones each for itself; at most 20. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: "is not a known field" }))
        : [issue],
    )
    .slice(0, MAX_ERRORS)
    .map(({ path, message }) => ({ path: formatPath(path), message }));
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${shorten(String(part))}`))
    .join("")
    .replace(/^\./, "");
}

function shorten(name: string): string {
  const characters = Array.from(name);
  return characters.length <= MAX_NAME_CHARS
    ? name
    : `${characters.slice(0, MAX_NAME_CHARS).join("")}…`;
}
