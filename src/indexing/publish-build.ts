import type { GenerationWriter, IndexPublisher, SealOptions } from "../ports/index-publisher.ts";
import type { Generation } from "../ports/passage-index.ts";

/** What keeps a generation that another took the place of; the one before always stays. */
export interface Retention {
  /** So many of the newest stay, the current one among them. */
  readonly generations: number;
  /** And those that were replaced less than so long ago. */
  readonly replacedForMs: number;
}

const ONLY_THE_ONE_BEFORE: Retention = { generations: 2, replacedForMs: 0 };

interface PublishOptions extends SealOptions {
  readonly publisher: IndexPublisher;
  readonly retention: Retention | undefined;
}

/** Seals what was written, makes it current, and lets go of generations that were replaced long enough ago. */
export async function publishBuild(
  writer: GenerationWriter,
  { publisher, retention = ONLY_THE_ONE_BEFORE, ...sealing }: PublishOptions,
): Promise<Generation> {
  const generation = await writer.seal(sealing);
  await publisher.publish(generation.id, writer.base);
  if (generation.id !== writer.base)
    await dropOlder(publisher, [generation.id, writer.base], retention);
  return generation;
}

// The generation before stays: a server may still be loading it, and it is the way back.
async function dropOlder(
  publisher: IndexPublisher,
  kept: readonly (string | null)[],
  { generations, replacedForMs }: Retention,
): Promise<void> {
  const listed = await publisher.list();
  const nowMs = Date.now();
  const others = listed
    .map(({ id }, place) => ({ id, replacedAtMs: listed[place - 1]?.sealedAtMs ?? nowMs }))
    .filter(({ id }) => !kept.includes(id));
  for (const { id, replacedAtMs } of others.slice(generations - kept.length)) {
    if (nowMs - replacedAtMs >= replacedForMs) await publisher.drop(id);
  }
}
