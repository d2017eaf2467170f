import type { InferredDetails } from "../corpus/load/infer-details.ts";
import type { DocumentMeta } from "../domain/document.ts";

/** What a new version does not say of itself and cannot have changed, as the version before has it. */
export function carryOver(
  { meta, inferred }: InferredDetails,
  before: Pick<DocumentMeta, "issuer" | "jurisdiction"> | undefined,
): InferredDetails {
  if (before === undefined) return { meta, inferred };
  const { issuer, jurisdiction } = before;
  const carried = {
    ...(meta.issuer === "" && issuer !== "" && { issuer }),
    ...(meta.jurisdiction === null && jurisdiction !== null && { jurisdiction }),
  };
  const told = Object.keys(carried).map((field) => [field, "the version before"]);
  return { meta: { ...meta, ...carried }, inferred: { ...inferred, ...Object.fromEntries(told) } };
}
