import type { SealedGeneration } from "./catalogue-record.ts";
import { runTask } from "./long-task.ts";
import { sortableId } from "./record-names.ts";
import type { Store } from "./store.ts";

/** Documents named in one request. */
const COPIED_AT_ONCE = 1000;

/** Records that travel between nodes at a time: some 8 KB each. */
const RECORDS_A_PAGE = 500;

/** Has the cluster copy documents of a generation into a build; nothing of them passes through this process. */
export async function copyDocuments(
  store: Store,
  {
    from,
    to,
    ids,
    signal,
  }: {
    readonly from: SealedGeneration;
    readonly to: string;
    readonly ids: readonly string[];
    readonly signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const { cluster, names } = store;
  const copy = (source: string, dest: string, query: object): Promise<void> =>
    runTask(
      cluster,
      {
        method: "POST",
        path: "/_reindex",
        body: {
          source: { index: source, size: RECORDS_A_PAGE, query },
          dest: { index: dest },
        },
      },
      signal,
    );
  for (let start = 0; start < ids.length; start += COPIED_AT_ONCE) {
    const chunk = ids.slice(start, start + COPIED_AT_ONCE);
    await copy(names.passages(from.build), names.passages(to), { terms: { documentId: chunk } });
    await copy(names.documents(from.build), names.documents(to), {
      terms: { id: chunk.map(sortableId) },
    });
  }
}
