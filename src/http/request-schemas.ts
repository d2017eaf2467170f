import { z } from "zod/v4";
import { DOCUMENT_STATUSES, JURISDICTIONS } from "../domain/document.ts";

const MAX_SEARCH_LIMIT = 100;
const DEFAULT_SEARCH_LIMIT = 10;
/** Of a refusal, to find a narrower question by. */
const MAX_NEAREST = 20;

/** Anything but white space, control and format characters. */
const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The request bodies of the API. Fields that are not known are refused: a filter that is ignored would let an
 * answer rest on the very documents that its sender had excluded.
 */
export function createRequestSchemas({ maxQuestionChars }: { readonly maxQuestionChars: number }) {
  const question = textOf(maxQuestionChars);
  const filter = filterSchema.default({});
  return {
    answer: z
      .strictObject(
        {
          question,
          history: z.array(historyTurnSchema, expected("a list")).default([]),
          script: oneOf(["auto", "hant", "hans"]).default("auto"),
          filter,
          stream: z.boolean(expected("true or false")).default(false),
        },
        expected("an object"),
      )
      .meta({ examples: [{ question: "什麼是模型漂移？" }] }),
    suggestions: z.strictObject({
      script: oneOf(["hant", "hans"]).default("hant").describe("In which the questions are."),
    }),
    nearMiss: z
      .strictObject(
        {
          script: oneOf(["hant", "hans"]).default("hant"),
          filter,
          nearest: z
            .array(nearestSchema, expected("a list"))
            .max(MAX_NEAREST, `must not have more than ${MAX_NEAREST}`)
            .describe("`refusal.nearest` of the answer; more fields than these are refused."),
        },
        expected("an object"),
      )
      .meta({ examples: [NEAR_MISS] }),
    search: z
      .strictObject(
        {
          query: question,
          limit: z
            .int({ error: `must be a whole number from 1 to ${MAX_SEARCH_LIMIT}` })
            .min(1, `must be at least 1`)
            .max(MAX_SEARCH_LIMIT, `must be at most ${MAX_SEARCH_LIMIT}`)
            .default(DEFAULT_SEARCH_LIMIT),
          filter,
        },
        expected("an object"),
      )
      .meta({ examples: [{ query: "人为监督", limit: 3 }] }),
  };
}

/** As a refusal names it. */
const NEAR_MISS = {
  script: "hant",
  nearest: [
    {
      documentId: "hk-fstb-2024-responsible-ai-policy-statement",
      spans: [{ start: 0, end: 100 }],
    },
  ],
};

const offset = z.int(expected("an offset")).min(0, "must not be negative");

const nearestSchema = z.strictObject(
  {
    documentId: z.string(expected("a text")),
    spans: z
      .array(z.strictObject({ start: offset, end: offset }), expected("a list"))
      .min(1, "must not be empty"),
  },
  expected("an object"),
);

export type RequestSchemas = ReturnType<typeof createRequestSchemas>;

const historyTurnSchema = z
  .strictObject(
    { role: oneOf(["user", "assistant"]), content: z.string(expected("a text")) },
    expected("an object"),
  )
  .meta({ id: "HistoryTurn" });

const isoDate = z.iso.date({
  error: (issue) => missing(issue.input) ?? "must be a date as in 2024-10-28",
});

/** Which documents an answer may rest on. */
export const filterSchema = z
  .strictObject(
    {
      documentIds: z.array(z.string(expected("a text")), expected("a list")).optional(),
      jurisdictions: z.array(oneOf(JURISDICTIONS), expected("a list")).optional(),
      statuses: z.array(oneOf(DOCUMENT_STATUSES), expected("a list")).optional(),
      issuedFrom: isoDate.optional(),
      issuedTo: isoDate.optional(),
      collections: z.array(z.string(expected("a text")), expected("a list")).optional(),
      asOf: isoDate.optional().meta({
        description:
          "Only documents that held on this day: in effect, or issued, by then and not yet replaced. A document without any date is left out, also where the day is today.",
      }),
    },
    expected("an object"),
  )
  .refine(
    ({ issuedFrom, issuedTo }) =>
      issuedFrom === undefined || issuedTo === undefined || issuedFrom <= issuedTo,
    { path: ["issuedTo"], message: "must not be before issuedFrom" },
  )
  .meta({ id: "Filter", description: "Every given part must hold; dates are inclusive." });

/** A text of 1 to `maxChars` code points after trimming, with something to read in it. */
export function textOf(maxChars: number) {
  return z
    .string(expected("a text"))
    .trim()
    .refine((text) => VISIBLE.test(text), "must not be empty")
    .refine((text) => !LONE_SURROGATE.test(text), "must not hold half of a surrogate pair")
    .refine((text) => !isLonger(text, maxChars), `must not be longer than ${maxChars} characters`)
    .meta({ minLength: 1, maxLength: maxChars });
}

function isLonger(text: string, maxChars: number): boolean {
  return text.length > maxChars && Array.from(text).length > maxChars;
}

/** One of the given words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, {
    error: (issue) => missing(issue.input) ?? `must be one of ${values.join(", ")}`,
  });
}

/** A schema's message for a wrong value: that it is missing, or that it must be `what`. */
export function expected(what: string) {
  return {
    error: (issue: { readonly input?: unknown }) => missing(issue.input) ?? `must be ${what}`,
  };
}

function missing(input: unknown): string | undefined {
  return input === undefined ? "is missing" : undefined;
}
