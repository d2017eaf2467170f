import type { DocumentDetails } from "../domain/stored-document.ts";
import { parseDetails } from "../http/document-details-schema.ts";
import type { Invocation, OptionSpecs } from "./command.ts";

/** What may be said of a document that is added or edited. */
export const DETAILS_OPTIONS = {
  title: { type: "string" },
  issuer: { type: "string" },
  jurisdiction: { type: "string" },
  language: { type: "string" },
  "issued-on": { type: "string" },
  "effective-on": { type: "string" },
  status: { type: "string" },
  kind: { type: "string" },
  collection: { type: "string", multiple: true },
  supersedes: { type: "string" },
} as const satisfies OptionSpecs;

export const DETAILS_OPTIONS_HELP = `  --title T, --issuer T, --language TAG (zh-Hant-HK)
  --issued-on DAY, --effective-on DAY   As 2024-10-28, 113年10月28日, 二〇二四年十月二十八日; "none" for unknown
  --jurisdiction CODE   HK, TW, CN, INT, or none
  --status S     in-force, superseded, draft, not-in-force, informational
  --kind K       policy-statement, report, statute, circular, text: decides how the text is taken apart
  --collection C Who may see it; may be given again (default: "default"). All versions share them
  --supersedes ID  The document that this one replaces, or none
`;

/** Fields by option; those that may be unknown take "none". */
const FIELDS = {
  title: "title",
  issuer: "issuer",
  jurisdiction: "jurisdiction",
  language: "language",
  "issued-on": "issuedOn",
  "effective-on": "effectiveOn",
  status: "status",
  kind: "kind",
  supersedes: "supersedes",
} as const;
const MAY_BE_NONE: readonly string[] = ["jurisdiction", "issued-on", "effective-on", "supersedes"];

/** @throws RequestInvalidError with every wrong field. */
export function readDetails(invocation: Invocation): DocumentDetails {
  const given = Object.entries(FIELDS).flatMap(([option, field]) => {
    const value = invocation.value(option);
    if (value === undefined) return [];
    return [[field, value === "none" && MAY_BE_NONE.includes(option) ? null : value]];
  });
  const collections = invocation.values("collection");
  return parseDetails({
    ...Object.fromEntries(given),
    ...(collections.length > 0 && { collections }),
  });
}
