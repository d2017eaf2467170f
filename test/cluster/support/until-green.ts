import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/v4";
import type { Store } from "../../../src/opensearch-store/store.ts";

const green = z.object({ status: z.literal("green") });

/** Resolves when every copy of a store's indices is there. */
export async function untilGreen({ cluster, names }: Store): Promise<void> {
  const request = {
    method: "GET",
    path: `/_cluster/health/${names.catalogue.replace("catalogue", "*")}`,
    query: { wait_for_status: "green", timeout: "2s" },
  } as const;
  for (;;) {
    const isGreen = await cluster.ask(request, green, { deadlineMs: 3000 }).then(
      () => true,
      () => false,
    );
    if (isGreen) return;
    await wait(500);
  }
}
