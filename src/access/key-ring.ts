import { timingSafeEqual } from "node:crypto";
import { endOf, type ApiKey } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import type { KeyStore } from "../ports/key-store.ts";
import { hashKey } from "./hash-key.ts";

export interface KeyRing {
  /** The kept key that `key` is. Rejects with KEY_INVALID where there is none, or it is no longer good. */
  find(key: string): Promise<ApiKey>;
  /** Undefined where there is none, or it is no longer good. */
  findById(id: string): Promise<ApiKey | undefined>;
  /** The origins of all publishable keys that are good. */
  origins(): Promise<readonly string[]>;
}

export interface KeyRingDependencies {
  readonly store: KeyStore;
  readonly now: () => Date;
}

/** The keys that are good now: one that was revoked while the server runs is refused from the next request on. */
export function createKeyRing({ store, now }: KeyRingDependencies): KeyRing {
  return {
    async find(key) {
      const kept = findMatch(await store.list(), hashKey(key));
      if (kept === undefined) throw keyInvalid("is not known");
      const end = endOf(kept, now());
      if (end !== undefined) throw keyInvalid(end);
      return kept;
    },
    async findById(id) {
      const kept = (await store.list()).find((candidate) => candidate.id === id);
      return kept === undefined || endOf(kept, now()) !== undefined ? undefined : kept;
    },
    async origins() {
      const time = now();
      return (await store.list()).flatMap((kept) =>
        kept.kind === "publishable" && endOf(kept, time) === undefined ? kept.origins : [],
      );
    },
  };
}

/** Compares with every key, each in constant time: how long it takes says nothing of what is kept. */
function findMatch(keys: readonly ApiKey[], hash: Buffer): ApiKey | undefined {
  let found: ApiKey | undefined;
  for (const kept of keys) {
    if (timingSafeEqual(Buffer.from(kept.sha256, "hex"), hash)) found = kept;
  }
  return found;
}

function keyInvalid(what: string): AppError {
  return new AppError(
    "KEY_INVALID",
    `The key ${what}. Whoever runs this server makes another with \`yiju keys create\`.`,
  );
}
