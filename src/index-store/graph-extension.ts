import type { GenerationPlan } from "./generation-plan.ts";
import { NO_PASSAGE, readGraphLabels } from "./graph-labels.ts";
import type { PassageRecords } from "./passage-records.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/** Below so many passages a graph is built whole in two seconds, and the same passages give the same bytes. */
const BUILT_WHOLE_BELOW = 4000;

/**
 * Vectors that were added or went since the graph was last built whole, as a share of those it holds. Building whole
 * again at a third costs each changed passage some two milliseconds more on average, and keeps a search from walking
 * over many that are gone.
 */
const MAX_CHANGED_SHARE = 1 / 3;

/** How the graph of a generation is made of the one before. */
export interface GraphExtension {
  /** By label, the passage's ordinal in the new generation, or NO_PASSAGE. */
  readonly labels: Uint32Array;
  /** Labels that are no longer found. */
  readonly removed: readonly number[];
  /** Ordinals of passages whose vectors are added, in the order of their labels. */
  readonly added: readonly number[];
  /** Vectors that it had when it was last built whole. */
  readonly builtWhole: number;
}

/** Undefined where the graph is to be built whole: it is small, much of it changed, or everything is made anew. */
export async function planExtension(
  plan: GenerationPlan,
  base: StoredGeneration | null,
  draft: PassageRecords,
): Promise<GraphExtension | undefined> {
  if (base === null || plan.documents.every(({ kind }) => kind === "new")) return undefined;
  if (Math.min(base.manifest.passageCount, plan.passages.length) < BUILT_WHOLE_BELOW)
    return undefined;
  const { newOrdinals, added } = await matchPassages(plan, base, draft);
  const { labels, removed } = carryLabels(await readGraphLabels(base), newOrdinals, added);
  const builtWhole = base.manifest.graph?.builtWhole ?? base.manifest.passageCount;
  const gone = labels.length - plan.passages.length;
  const changed = labels.length - builtWhole + gone;
  if (changed > MAX_CHANGED_SHARE * plan.passages.length) return undefined;
  return { labels, removed, added, builtWhole };
}

/** Which passages have their vector in the graph before: those taken over, and those of the same id and vector. */
async function matchPassages(
  { passages }: GenerationPlan,
  base: StoredGeneration,
  draft: PassageRecords,
): Promise<{ readonly newOrdinals: Uint32Array; readonly added: number[] }> {
  const newOrdinals = new Uint32Array(base.manifest.passageCount).fill(NO_PASSAGE);
  const added: number[] = [];
  const pacer = createPacer();
  for (const [ordinal, { passageId, collected, previous }] of passages.entries()) {
    const before = previous >= 0 ? previous : base.passageIds.find(passageId);
    const isSame =
      previous >= 0 ||
      (before >= 0 && areEqual(base.passages.vector(before), draft.vector(collected)));
    if (isSame) newOrdinals[before] = ordinal;
    else added.push(ordinal);
    if (pacer.isDue()) await pacer.turn();
  }
  return { newOrdinals, added };
}

function carryLabels(
  before: Uint32Array,
  newOrdinals: Uint32Array,
  added: readonly number[],
): Pick<GraphExtension, "labels" | "removed"> {
  const labels = new Uint32Array(before.length + added.length);
  const removed: number[] = [];
  before.forEach((ordinal, label) => {
    const now = ordinal === NO_PASSAGE ? NO_PASSAGE : (newOrdinals[ordinal] ?? NO_PASSAGE);
    labels[label] = now;
    if (ordinal !== NO_PASSAGE && now === NO_PASSAGE) removed.push(label);
  });
  labels.set(added, before.length);
  return { labels, removed };
}

function areEqual(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
