import { isDeepStrictEqual } from "node:util";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { unlessRefused } from "./cluster-refusal.ts";
import { passagesMapping, STORE_FORMAT, vectorMapping } from "./index-bodies.ts";
import type { Store } from "./store.ts";
import { unknownGeneration } from "./unknown-generation.ts";

const mappings = z.record(
  z.string(),
  z.object({
    mappings: z.object({
      _meta: z.object({ madeBy: z.string(), format: z.int() }).optional(),
      properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    }),
  }),
);

/** @throws AppError INDEX_INCOMPATIBLE naming the part that was made with something else. */
export function requireFingerprints(
  { generation: { fingerprints } }: SealedGeneration,
  expected: Fingerprints,
): void {
  const parts = ["embedder", "normaliser", "tokeniser", "parser", "splitter"] as const;
  for (const part of parts) {
    if (fingerprints[part] === expected[part]) continue;
    throw new AppError(
      "INDEX_INCOMPATIBLE",
      `the cluster's index was built with the ${part} "${fingerprints[part]}", this program uses "${expected[part]}"; build it again with \`yiju index\``,
    );
  }
}

/**
 * Sees that an index is laid out as this program writes it.
 *
 * @throws AppError INDEX_INCOMPATIBLE naming the first field that differs.
 */
export async function requireMapping(
  { cluster, names }: Pick<Store, "cluster" | "names">,
  { build, dimensions, generation }: SealedGeneration,
): Promise<void> {
  const index = names.passages(build);
  const reply = await unlessRefused(
    cluster.ask({ method: "GET", path: `/${index}/_mapping` }, mappings),
    404,
  );
  if (reply === undefined) throw unknownGeneration(generation.id);
  const { _meta: marks, properties } = Object.values(reply)[0]?.mappings ?? { properties: {} };
  const expected: Readonly<Record<string, object>> = {
    ...passagesMapping().properties,
    ...(dimensions === 0 ? {} : { vector: vectorMapping(dimensions) }),
  };
  if (marks?.madeBy !== "yiju" || marks.format !== STORE_FORMAT)
    throw otherLayout(index, "it does not say that yiju made it in this format");
  for (const [field, mapping] of Object.entries(expected)) {
    if (!holdsAll(properties[field], mapping))
      throw otherLayout(index, `its field "${field}" is not as this program writes it`);
  }
}

/** Engines add defaults to what they were given. */
function holdsAll(found: Readonly<Record<string, unknown>> | undefined, given: object): boolean {
  return Object.entries(given).every(([name, value]) => isDeepStrictEqual(found?.[name], value));
}

function otherLayout(index: string, difference: string): AppError {
  return new AppError(
    "INDEX_INCOMPATIBLE",
    `the index ${index} of the cluster cannot be read: ${difference}; build it again with \`yiju index\`, or give another YIJU_OPENSEARCH_PREFIX`,
  );
}
