import { unlessRefused } from "./cluster-refusal.ts";
import { unknownGeneration } from "./unknown-generation.ts";

/** A reply of a generation's index; GENERATION_UNKNOWN once the index was dropped. */
export async function orUnknown<Reply>(generation: string, reply: Promise<Reply>): Promise<Reply> {
  const given = await unlessRefused(
    reply.then((value) => ({ value })),
    "index_not_found_exception",
  );
  if (given === undefined) throw unknownGeneration(generation);
  return given.value;
}
