import type { Secret } from "../domain/secret.ts";

/** Where a cluster is and how it is spoken to. */
export interface ClusterSettings {
  /** Addresses, tried in turn: "https://search-1.example:9200". */
  readonly nodes: readonly string[];
  /** PEM of the authority that signed the nodes' certificates; null for those that Node.js trusts. */
  readonly certificateAuthority: string | null;
  readonly credentials:
    | { readonly kind: "none" }
    | { readonly kind: "password"; readonly user: string; readonly password: Secret }
    | { readonly kind: "certificate"; readonly certificate: string; readonly key: Secret };
  /** For one question put to the cluster, all attempts together. */
  readonly timeoutMs: number;
}
