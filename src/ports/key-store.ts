import type { ApiKey, KeyUse } from "../domain/api-key.ts";

/** What is known of keys. Every method rejects with STORAGE_UNAVAILABLE where it cannot be read or kept. */
export interface KeyStore {
  /** As they are kept at this moment, whoever wrote them; oldest first. */
  list(): Promise<readonly ApiKey[]>;
  /** Replaces all by what `edit` makes of them; of two that edit at once, one waits. */
  change(edit: (keys: readonly ApiKey[]) => readonly ApiKey[]): Promise<void>;
}

/** The uses of keys by their ids. */
export type KeyUses = ReadonlyMap<string, KeyUse>;

/** Kept apart from the keys: a server writes it all the time, and losing it loses little. */
export interface KeyUseStore {
  read(): Promise<KeyUses>;
  write(uses: KeyUses): Promise<void>;
}
