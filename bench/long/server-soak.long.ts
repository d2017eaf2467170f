import { describe, expect, it } from "vitest";
import { devQuestions } from "../server/dev-questions.ts";
import { driveLoad } from "../server/drive-load.ts";
import { startServer } from "../server/start-server.ts";
import { soakRequests } from "./soak-requests.ts";

/** An hour in small: twelve times what comes in five minutes, without the pauses. */
const PARTS = 12;
const PART_MS = 30_000;
const CONNECTIONS = 4;
/** In the first parts caches fill, code is compiled and the heap finds its size. */
const SETTLED = 4;
const MAX_GROWTH = 1.05;

describe("an hour of a server in small", () => {
  it("answers every request, in each protocol, and keeps its memory", async () => {
    const requests = soakRequests(await devQuestions());
    const server = await startServer();
    const looks: { readonly heapMb: number; readonly rssMb: number }[] = [];
    try {
      const { url } = server;
      for (let part = 1; part <= PARTS; part++) {
        const load = { url, connections: CONNECTIONS, durationMs: PART_MS, requests };
        const { replies } = await driveLoad(load);
        expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
        const { heapMb, rssMb } = await server.settle();
        looks.push({ heapMb, rssMb });
        process.stdout.write(
          `part ${part}: ${replies.length} answers, heap ${heapMb.toFixed(1)} MB, process ${rssMb.toFixed(0)} MB\n`,
        );
      }
    } finally {
      await server.stop();
    }
    const heaps = looks.map(({ heapMb }) => heapMb);
    const processes = looks.map(({ rssMb }) => rssMb);
    expect(heaps.at(-1)).toBeLessThan(MAX_GROWTH * (heaps[SETTLED - 1] ?? 0));
    expect(processes.at(-1)).toBeLessThan(MAX_GROWTH * Math.max(...processes.slice(0, SETTLED)));
  });
});
