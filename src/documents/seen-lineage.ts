import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { Lineage } from "./lineage.ts";
import { isSeen } from "./own-collections.ts";

/** The lineage for whoever changes documents: one that they do not see, as a manifest may have it, is no version. */
export function seenLineage(lineage: Lineage, context: ChangeContext): Lineage {
  const seen = ({ collections }: DocumentMeta): boolean => isSeen(collections, context);
  return {
    async find(id) {
      const found = await lineage.find(id);
      return found !== undefined && seen(found) ? found : undefined;
    },
    withSource: async (sha256) => (await lineage.withSource(sha256)).filter(seen),
    named: async (id) => (await lineage.named(id)).filter(seen),
    successorsOf: async (id) => (await lineage.successorsOf(id)).filter(seen),
  };
}
