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

const MAX_TITLE_CHARS = 300;
const MAX_ID_CHARS = 200;

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

/** What somebody may say of a document, whether on the command line or over HTTP; dates as documents print them. */
export const documentDetailsSchema = z.strictObject({
  title: z.string().trim().min(1, "must not be empty").max(MAX_TITLE_CHARS).optional(),
  issuer: z.string().trim().max(MAX_TITLE_CHARS).optional(),
  jurisdiction: oneOf(JURISDICTIONS).nullable().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "must be a BCP 47 tag such as zh-Hant-HK")
    .optional(),
  issuedOn: day.optional(),
  effectiveOn: day.optional(),
  status: oneOf(DOCUMENT_STATUSES).optional(),
  kind: oneOf(DOCUMENT_KINDS).optional(),
  collections: z
    .array(
      z.string().regex(COLLECTION_NAME, "must be 1 to 40 lower-case letters, digits or dashes"),
    )
    .min(1, "must name at least one collection")
    .transform((names) => [...new Set(names)])
    .optional(),
  supersedes: z
    .string()
    .min(1)
    .max(MAX_ID_CHARS)
    .nullable()
    .optional()
    .describe("Id of the document that this one replaces."),
});

/** @throws RequestInvalidError with every wrong field. */
export function parseDetails(fields: unknown): DocumentDetails {
  const parsed = parseRequest(documentDetailsSchema, fields);
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}
