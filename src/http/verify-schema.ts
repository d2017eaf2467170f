import { z } from "zod/v4";
import { CHECK_NAMES } from "../domain/grounding.ts";
import type { PublicVerdict } from "../domain/verification.ts";
import type { CitedPlace } from "./cited-places.ts";
import { expected, textOf } from "./request-schemas.ts";

const MAX_CLAIMS = 50;
const MAX_CITATIONS = 10;
const MAX_SPANS = 100;
/** Code points of a claim, and of a text that is sent along to be cited. */
const MAX_CLAIM_CHARS = 1000;
const MAX_TEXT_CHARS = 10_000;

/** The body of `POST /v1/verify`; without a question no check asks whether the claims answer one. */
export function createVerifySchema({ maxQuestionChars }: { readonly maxQuestionChars: number }) {
  const claim = z.strictObject(
    {
      text: textOf(MAX_CLAIM_CHARS),
      citations: z
        .array(z.union([textCitation, documentCitation], CITATION), expected("a list"))
        .max(MAX_CITATIONS, `must have at most ${MAX_CITATIONS} entries`),
    },
    expected("an object"),
  );
  return z
    .strictObject(
      {
        question: textOf(maxQuestionChars)
          .optional()
          .describe("Left out: whether the claims answer a question is not asked."),
        claims: z
          .array(claim, expected("a list"))
          .min(1, "must have at least 1 entry")
          .max(MAX_CLAIMS, `must have at most ${MAX_CLAIMS} entries`),
      },
      expected("an object"),
    )
    .meta({ examples: [EXAMPLE] });
}

/** A claim that turns 宜 into 應. */
const EXAMPLE = {
  claims: [{ text: "銀行應每年檢視一次。", citations: [{ text: "銀行宜每年檢視一次。" }] }],
};

export type VerifySchema = ReturnType<typeof createVerifySchema>;
export type VerifyRequest = z.infer<VerifySchema>;

const CITATION = { error: "must be {documentId, spans: [{start, end}]} or {text}" };

const offset = z.int({ error: "must be a whole number" }).min(0, "must be at least 0");
const textCitation = z.strictObject({ text: textOf(MAX_TEXT_CHARS) });
const documentCitation = z.strictObject({
  documentId: z.string(),
  spans: z
    .array(z.strictObject({ start: offset, end: offset }))
    .min(1)
    .max(MAX_SPANS),
});

const verdictSchema = z
  .object({
    verdict: z
      .enum(["grounded", "ungrounded", "undecided"])
      .describe("`undecided`: a check itself failed, so that the claim is neither."),
    support: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("0 where a citation does not hold; null where it could not be measured."),
    failedChecks: z.array(
      z.object({ check: z.enum(CHECK_NAMES), detail: z.string() }).meta({ id: "FailedCheck" }),
    ),
    places: z
      .array(z.object({ documentId: z.string(), locator: z.string() }))
      .describe("Where the cited words stand; none for texts that were sent along."),
  })
  .meta({ id: "Verdict" }) satisfies z.ZodType<PublicVerdict & { places: CitedPlace[] }>;

/** What `POST /v1/verify` answers. */
export const verdictsSchema = z.object({ claims: z.array(verdictSchema) });
