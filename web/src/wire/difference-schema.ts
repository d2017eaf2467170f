import * as z from "zod/v4-mini";

const provisionSchema = z.object({
  locator: z.string(),
  text: z.string(),
});

/** The body of `GET /v1/documents/:id/diff`. */
export const differenceSchema = z.object({
  changes: z.array(
    z.object({
      kind: z.enum(["added", "removed", "changed"]),
      locator: z.string(),
      before: z.nullable(provisionSchema),
      after: z.nullable(provisionSchema),
    }),
  ),
  unchanged: z.number(),
});

export type Difference = z.infer<typeof differenceSchema>;
