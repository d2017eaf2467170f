import { timingSafeEqual } from "node:crypto";
import { hashKey } from "./hash-key.ts";

/** Somebody who has signed in with a key. */
export interface Session {
  readonly keyId: string;
  /** Goes with every request that changes something: pages of others cannot read it. */
  readonly csrfToken: string;
  /** When the session ends if nothing more is asked in it. */
  readonly expiresAt: Date;
}

export interface Sessions {
  /** `token` is for the cookie, and is kept nowhere else. */
  open(keyId: string): { readonly token: string; readonly session: Session };
  /** The session, which thereby goes on; undefined once it has ended. */
  find(token: string): Session | undefined;
  close(token: string): void;
}

export interface SessionsDependencies {
  readonly randomBytes: (count: number) => Buffer;
  readonly now: () => Date;
  /** A session ends after so long without a request… */
  readonly idleMs: number;
  /** …and in any case after so long. */
  readonly lifetimeMs: number;
}

interface KeptSession {
  readonly keyId: string;
  readonly csrfToken: string;
  readonly endsAtMs: number;
  idleAtMs: number;
}

const TOKEN_BYTES = 32;

/** Sessions in memory, by the hashes of their tokens: a restart ends them all. */
export function createSessions(dependencies: SessionsDependencies): Sessions {
  const { randomBytes, now, idleMs, lifetimeMs } = dependencies;
  const kept = new Map<string, KeptSession>();
  const idOf = (token: string) => hashKey(token).toString("hex");
  const newToken = () => randomBytes(TOKEN_BYTES).toString("base64url");
  return {
    open(keyId) {
      const nowMs = now().getTime();
      for (const [id, session] of kept) if (expiryOf(session) <= nowMs) kept.delete(id);
      const token = newToken();
      const session = { keyId, csrfToken: newToken(), endsAtMs: nowMs + lifetimeMs };
      const opened = { ...session, idleAtMs: nowMs + idleMs };
      kept.set(idOf(token), opened);
      return { token, session: shown(opened) };
    },
    find(token) {
      const session = kept.get(idOf(token));
      const nowMs = now().getTime();
      if (session === undefined || expiryOf(session) <= nowMs) return undefined;
      session.idleAtMs = nowMs + idleMs;
      return shown(session);
    },
    close(token) {
      kept.delete(idOf(token));
    },
  };
}

/** Compares in constant time. */
export function isTokenOf({ csrfToken }: Session, token: string): boolean {
  return timingSafeEqual(hashKey(token), hashKey(csrfToken));
}

function expiryOf({ endsAtMs, idleAtMs }: KeptSession): number {
  return Math.min(endsAtMs, idleAtMs);
}

function shown(session: KeptSession): Session {
  const { keyId, csrfToken } = session;
  return { keyId, csrfToken, expiresAt: new Date(expiryOf(session)) };
}
