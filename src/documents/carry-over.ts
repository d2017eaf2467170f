import type { InferredDetails } from "../corpus/load/infer-details.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { StoredDocument } from "../domain/stored-document.ts";

const BEFORE = "the version before";
/** Somebody said it of an earlier version, whatever the texts tell. */
const GIVEN_BEFORE = "what was said of the version before";

/** What a new version can hardly have changed. */
const LASTING = ["issuer", "jurisdiction"] as const;

/** The version that a text replaces; `inferred` is null where nobody knows what told its metadata. */
export interface VersionBefore {
  readonly meta: Pick<DocumentMeta, (typeof LASTING)[number]>;
  readonly inferred: StoredDocument["inferred"] | null;
}

/**
 * Issuer and jurisdiction of a new version are as the version before has them where the new one does not say them, and
 * where somebody said them of that one: whoever put right what a text seems to tell would have to with each version.
 */
export function carryOver(
  { meta, inferred }: InferredDetails,
  before: VersionBefore | undefined,
): InferredDetails {
  if (before === undefined) return { meta, inferred };
  const carried = LASTING.filter((field) => {
    const known = before.meta[field] ?? "";
    return known !== "" && (isGiven(field, before) || (meta[field] ?? "") === "");
  });
  return {
    meta: { ...meta, ...Object.fromEntries(carried.map((field) => [field, before.meta[field]])) },
    inferred: {
      ...inferred,
      ...Object.fromEntries(
        carried.map((field) => [field, isGiven(field, before) ? GIVEN_BEFORE : BEFORE]),
      ),
    },
  };
}

function isGiven(field: (typeof LASTING)[number], { inferred }: VersionBefore): boolean {
  return inferred !== null && (inferred[field] ?? GIVEN_BEFORE) === GIVEN_BEFORE;
}
