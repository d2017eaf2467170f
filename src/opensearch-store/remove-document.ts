import { recordName } from "./record-names.ts";
import { refreshIndices } from "./build-indices.ts";
import { unlessRefused } from "./cluster-refusal.ts";
import { anyReply } from "./search-reply.ts";
import type { Store } from "./store.ts";

const REMOVE_MS = 60_000;

/** Takes a document and its passages out of a build. */
export async function removeDocument(
  store: Store,
  build: string,
  documentId: string,
): Promise<void> {
  const { cluster, names } = store;
  const options = { deadlineMs: REMOVE_MS, attemptMs: REMOVE_MS / 2 };
  const path = `/${names.documents(build)}/_doc/${recordName(documentId)}`;
  await unlessRefused(cluster.ask({ method: "DELETE", path }, anyReply, options), 404);
  await refreshIndices(store, build);
  await cluster.ask(
    {
      method: "POST",
      path: `/${names.passages(build)}/_delete_by_query`,
      query: { conflicts: "proceed", refresh: "true" },
      body: { query: { term: { documentId } } },
    },
    anyReply,
    options,
  );
}
