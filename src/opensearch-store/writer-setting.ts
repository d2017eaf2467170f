import type { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import type { HeldDocuments } from "./base-generation.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import type { Store } from "./store.ts";

/** What a writer works with. */
export interface WriterSetting {
  readonly store: Store;
  readonly fingerprints: Fingerprints;
  /** Under which the build stands in the catalogue. */
  readonly name: string;
  /** Part of the names of its indices. */
  readonly build: string;
  /** Whether others, or a later run, may go on with it. */
  readonly isShared: boolean;
  /** Documents that are in it already. */
  readonly held: HeldDocuments;
  /** Name of the generation that was current, readable or not. */
  readonly base: string | null;
  readonly baseProblem: AppError | null;
  /** The same, where it can be read. */
  readonly sealed: SealedGeneration | null;
  readonly clock: Clock;
  readonly shards: number;
  readonly replicas: number;
}
