import { endOf, type ApiKey } from "../domain/api-key.ts";
import type { ChangeContext } from "../domain/document-change.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { KeyStore } from "../ports/key-store.ts";

/**
 * On whose behalf a change that was asked for a while ago is made now: of the collections, those that the key sees now
 * and saw then. Rejects with KEY_INVALID or SCOPE_MISSING where the key may not make it any more.
 */
export type PresentRights = (
  context: ChangeContext,
  details: DocumentDetails,
) => Promise<ChangeContext>;

/** The rights of the keys as they are kept at this moment. */
export function createPresentRights({
  keys,
  now,
}: {
  readonly keys: Pick<KeyStore, "list">;
  readonly now: () => Date;
}): PresentRights {
  return async (context, { collections: given = [] }) => {
    const { keyId } = context;
    // an earlier version did not keep whose key it was
    if (keyId === null) return context;
    const key = requireGood(keyId, await keys.list(), now());
    const seen = inBoth(context.collections, key.collections);
    const isBeyond = seen !== null && given.some((name) => !seen.includes(name));
    if (isBeyond || seen?.length === 0)
      throw lost("SCOPE_MISSING", keyId, "was limited to other collections");
    return { ...context, collections: seen };
  };
}

function requireGood(keyId: string, keys: readonly ApiKey[], now: Date): ApiKey {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) throw lost("KEY_INVALID", keyId, "was not known any more");
  const end = endOf(key, now);
  if (end !== undefined) throw lost("KEY_INVALID", keyId, end);
  if (key.scopes.includes("admin")) return key;
  throw lost("SCOPE_MISSING", keyId, "lacked the scope admin");
}

type Collections = ChangeContext["collections"];

function inBoth(some: Collections, others: Collections): Collections {
  if (some === null) return others;
  return others === null ? some : some.filter((name) => others.includes(name));
}

function lost(code: "KEY_INVALID" | "SCOPE_MISSING", keyId: string, how: string): AppError {
  return new AppError(
    code,
    `Nothing was changed: when the job's turn came, its key ${keyId} ${how}. Ask again with a key that may.`,
  );
}
