import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the running cluster. */
    readonly nodes: readonly string[];
    /** Why there is none; else null. */
    readonly missing: string | null;
  }
}

/** The cluster that the tests share. */
export const SHARED_NODES = inject("nodes");

/** Why there is no cluster, for a skip that says so; else null. */
export const MISSING = inject("missing");
