import type { InferredDetails } from "../corpus/load/infer-details.ts";
import type { DocumentMeta } from "../domain/document.ts";

const BEFORE = "the version before";

/** What a new version does not say of itself and can hardly have changed, as the version before has it. */
export function carryOver(
  { meta, inferred }: InferredDetails,
  before: Pick<DocumentMeta, "issuer" | "jurisdiction"> | undefined,
): InferredDetails {
  if (before === undefined) return { meta, inferred };
  const { issuer, jurisdiction } = before;
  const lacksIssuer = meta.issuer === "" && issuer !== "";
  const lacksJurisdiction = meta.jurisdiction === null && jurisdiction !== null;
  return {
    meta: { ...meta, ...(lacksIssuer && { issuer }), ...(lacksJurisdiction && { jurisdiction }) },
    inferred: {
      ...inferred,
      ...(lacksIssuer && { issuer: BEFORE }),
      ...(lacksJurisdiction && { jurisdiction: BEFORE }),
    },
  };
}
