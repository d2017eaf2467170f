import type { JsonSchema } from "./json-schemas.ts";

/** A header of a response, as OpenAPI describes it. */
export function textHeader(description: string): JsonSchema {
  return { description, schema: { type: "string" } };
}
