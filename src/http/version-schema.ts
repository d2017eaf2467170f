import { z } from "zod/v4";
import type { VersionDifference } from "../domain/version-difference.ts";
import { spanSchema } from "./answer-schema.ts";

const provision = z
  .object({
    locator: z.string(),
    headingPath: z.array(z.string()),
    text: z.string(),
    spans: z.array(spanSchema),
  })
  .meta({ id: "Provision" });

/** The body of `GET /v1/documents/:id/diff`. */
export const differenceSchema = z
  .object({
    before: z.string().describe("Id of the earlier text."),
    after: z.string(),
    changes: z.array(
      z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("added"),
          locator: z.string(),
          before: z.null(),
          after: provision,
        }),
        z.object({
          kind: z.literal("removed"),
          locator: z.string(),
          before: provision,
          after: z.null(),
        }),
        z.object({
          kind: z.literal("changed"),
          locator: z
            .string()
            .describe(
              "Where it stands in the later text; that of `before` differs where it was renumbered, which is a change also where both say the same.",
            ),
          before: provision,
          after: provision,
        }),
      ]),
    ),
    unchanged: z.int().min(0),
  })
  .meta({ id: "VersionDifference" }) satisfies z.ZodType<VersionDifference>;
