/** What a caller may do; `admin` is changing documents and seeing how the server does. */
export const SCOPES = ["answer", "search", "documents", "feedback", "admin"] as const;

export type Scope = (typeof SCOPES)[number];

/** On whose behalf a request is made. */
export interface Principal {
  /** Null where no key was shown. */
  readonly keyId: string | null;
  readonly scopes: readonly Scope[];
  /** The collections whose documents exist for the caller; null is all of them. */
  readonly collections: readonly string[] | null;
}

/** Whoever asks a server that is open to all who reach it: everything but administration, which needs a key. */
export const OPEN_ACCESS: Principal = {
  keyId: null,
  scopes: SCOPES.filter((scope) => scope !== "admin"),
  collections: null,
};
