import { createCatalogue, type Catalogue } from "./catalogue.ts";
import type { Cluster } from "./cluster.ts";
import { createLexicalScale } from "./lexical-scale.ts";
import { createStoreNames, type StoreNames } from "./store-names.ts";

/** One install's part of a cluster. */
export interface Store {
  readonly cluster: Cluster;
  readonly names: StoreNames;
  readonly catalogue: Catalogue;
  /** ISO 8601. */
  now(): string;
  /** Asked for once. */
  lexicalScale(): Promise<number>;
}

export function createStore(
  cluster: Cluster,
  { prefix, now }: { readonly prefix: string; readonly now: () => string },
): Store {
  const names = createStoreNames(prefix);
  return {
    cluster,
    names,
    catalogue: createCatalogue(cluster, names, now),
    now,
    lexicalScale: createLexicalScale(cluster),
  };
}
