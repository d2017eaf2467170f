import type { Cluster } from "./cluster.ts";
import { createCatalogue } from "./catalogue.ts";
import type { Store } from "./store.ts";

/** For one request of a build, all attempts together, unless it says otherwise. */
const BUILDING_MS = 60_000;

/**
 * The same store for whoever builds: nobody waits for a build as for an answer, and a busy cluster takes seconds to
 * make an index or to read a page of documents.
 */
export function patientStore(store: Store): Store {
  const cluster: Cluster = {
    ask: (request, schema, options) =>
      store.cluster.ask(request, schema, { deadlineMs: BUILDING_MS, ...options }),
    close: () => store.cluster.close(),
  };
  const catalogue = createCatalogue(cluster, store.names, () => store.now());
  return { ...store, cluster, catalogue };
}
