import { dropIndices } from "./build-indices.ts";
import { HEARTBEAT_MS } from "./heartbeat.ts";
import type { Store } from "./store.ts";

/** However short the configured time: a process that was halted for a while may go on. */
const SHORTEST_MS = 60 * HEARTBEAT_MS;

/**
 * Drops builds that nobody has been at work on for `afterMs`, an hour at least. The one named `except` stays: it
 * is about to go on.
 */
export async function dropAbandonedBuilds(
  store: Store,
  { except, afterMs }: { readonly except: string; readonly afterMs: number },
): Promise<void> {
  const { catalogue } = store;
  const builds = await catalogue.listBuilds();
  const before = Date.parse(store.now()) - Math.max(afterMs, SHORTEST_MS);
  const abandoned = builds.filter(
    ({ body, at }) => body.name !== except && Date.parse(at) < before,
  );
  if (abandoned.length === 0) return;
  const sealed = new Set((await catalogue.listSealed()).map(({ body }) => body.build));
  for (const { name, build } of abandoned.map(({ body }) => body)) {
    // whoever sealed it was stopped before it could forget the build
    if (!sealed.has(build)) await dropIndices(store, build);
    await catalogue.remove("build", name);
  }
}
