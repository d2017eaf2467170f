import type { OpenKeys } from "../../src/cli/backend.ts";
import type { ApiKey } from "../../src/domain/api-key.ts";
import type { KeyUses } from "../../src/ports/key-store.ts";

/** Keys and their uses, kept in memory. */
export function createKeptKeys(...keys: readonly ApiKey[]): OpenKeys {
  let kept = keys;
  let used: KeyUses = new Map();
  return {
    keys: {
      list: () => Promise.resolve(kept),
      change: (edit) => {
        try {
          kept = edit(kept);
          return Promise.resolve();
        } catch (error) {
          return Promise.reject(error instanceof Error ? error : new Error(String(error)));
        }
      },
    },
    uses: {
      read: () => Promise.resolve(new Map(used)),
      write: (uses) => {
        used = new Map(uses);
        return Promise.resolve();
      },
    },
    requireDataDirectory: () => Promise.resolve(),
  };
}
