import { z } from "zod/v4";
import {
  COLLECTION_NAME,
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  JURISDICTIONS,
} from "../domain/document.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import { readDate } from "../text/dates.ts";
import { parseRequest } from "./parse-request.ts";
import { expected, textOf } from "./request-schemas.ts";

const MAX_TITLE_CHARS = 300;
const MAX_ID_CHARS = 200;
/** Tags with every part that RFC 5646 knows are shorter. */
const MAX_LANGUAGE_CHARS = 50;
const MAX_COLLECTIONS = 100;

const day = z
  .string({ error: "must be a date as in 2024-10-28" })
  .transform((text, context) => {
    const date = readDate(text);
    if (date === null)
      context.addIssue("must be a date as in 2024-10-28, 113年10月28日 or 二〇二四年十月二十八日");
    return date;
  })
  .nullable();

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

/** It is shown in lists and terminals, where a line break would begin what looks like another entry. */
const line = textOf(MAX_TITLE_CHARS).refine(
  (text) => !/\p{Cc}/u.test(text),
  "must not hold line breaks or other control characters",
);

/** What somebody may say of a document, whether on the command line or over HTTP; dates as documents print them. */
export const documentDetailsSchema = z.strictObject(
  {
    title: line.optional(),
    issuer: z
      .string(expected("a text"))
      .trim()
      .refine(
        (text) => text === "" || line.safeParse(text).success,
        `must be one line of at most ${MAX_TITLE_CHARS} characters`,
      )
      .meta({ maxLength: MAX_TITLE_CHARS })
      .optional(),
    jurisdiction: oneOf(JURISDICTIONS).nullable().optional(),
    language: z
      .string(expected("a text"))
      .max(MAX_LANGUAGE_CHARS, `must not be longer than ${MAX_LANGUAGE_CHARS} characters`)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "must be a BCP 47 tag such as zh-Hant-HK")
      .optional(),
    issuedOn: day.optional(),
    effectiveOn: day.optional(),
    status: oneOf(DOCUMENT_STATUSES).optional(),
    kind: oneOf(DOCUMENT_KINDS).optional(),
    collections: z
      .array(
        z
          .string(expected("a text"))
          .regex(COLLECTION_NAME, "must be 1 to 40 lower-case letters, digits or dashes"),
        expected("a list"),
      )
      .max(MAX_COLLECTIONS, `must not name more than ${MAX_COLLECTIONS}`)
      .min(1, "must name at least one collection")
      .transform((names) => [...new Set(names)])
      .optional(),
    supersedes: z
      .string(expected("a text"))
      .min(1, "must not be empty")
      .max(MAX_ID_CHARS, `must not be longer than ${MAX_ID_CHARS} characters`)
      .nullable()
      .optional()
      .describe("Id of the document that this one replaces."),
  },
  expected("an object"),
);

/** @throws RequestInvalidError with every wrong field. */
export function parseDetails(fields: unknown): DocumentDetails {
  const parsed = parseRequest(documentDetailsSchema, fields);
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}
