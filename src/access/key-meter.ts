import type { ApiKey, KeyUse } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import type { KeyUseStore } from "../ports/key-store.ts";

/** Counts the requests of each key. */
export interface KeyMeter {
  /** Rejects with QUOTA_EXCEEDED once the key has had its requests of the day; such a request is not counted. */
  count(key: ApiKey): Promise<void>;
  /** Keeps what was counted since the last time. */
  save(): Promise<void>;
}

export interface KeyMeterDependencies {
  readonly store: KeyUseStore;
  readonly now: () => Date;
}

/** Goes on from what was kept. Counts of several servers over one folder are not added up: each has its own. */
export function createKeyMeter({ store, now }: KeyMeterDependencies): KeyMeter {
  let uses: Promise<Map<string, KeyUse>> | undefined;
  let changed = false;
  const load = () => (uses ??= store.read().then((kept) => new Map(kept)));
  return {
    async count({ id, requestsPerDay }) {
      const counted = await load();
      const time = now().toISOString();
      const day = time.slice(0, 10);
      const last = counted.get(id);
      const requests = last?.day === day ? last.requests : 0;
      if (requestsPerDay !== null && requests >= requestsPerDay) {
        throw quotaExceeded(id, requestsPerDay);
      }
      counted.set(id, { lastUsedAt: time, day, requests: requests + 1 });
      changed = true;
    },
    async save() {
      if (!changed) return;
      changed = false;
      await store.write(await load());
    },
  };
}

/** Seconds until quotas begin anew. */
export function secondsToMidnight(now: Date): number {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((midnight - now.getTime()) / 1000);
}

function quotaExceeded(id: string, requestsPerDay: number): AppError {
  return new AppError(
    "QUOTA_EXCEEDED",
    `The key ${id} has had its ${requestsPerDay} requests of the day; it may ask again from midnight, UTC.`,
  );
}
