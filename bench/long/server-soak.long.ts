import { describe, expect, it } from "vitest";
import { devRequests } from "../server/dev-questions.ts";
import { driveLoad } from "../server/drive-load.ts";
import { startServer } from "../server/start-server.ts";

const MINUTES = 3;
const CONNECTIONS = 4;
/** What the heap may move between two looks at a server that keeps nothing. */
const MAX_GROWTH = 1.1;

describe("the server under load for minutes", () => {
  it("answers every request and keeps its memory", async () => {
    const requests = await devRequests();
    const server = await startServer();
    try {
      const { url } = server;
      const rssMb: number[] = [];
      for (let minute = 0; minute <= MINUTES; minute++) {
        const load = { url, connections: CONNECTIONS, durationMs: 60_000, requests };
        const { replies } = await driveLoad(load);
        expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
        rssMb.push((await server.observe()).rssMb);
        process.stdout.write(`${replies.length} answers, ${Math.round(rssMb.at(-1) ?? 0)} MB\n`);
      }
      // in the first minute caches fill and the heap finds its size
      const [, settled = 0] = rssMb;
      expect(rssMb.at(-1)).toBeLessThan(MAX_GROWTH * settled);
    } finally {
      await server.stop();
    }
  });
});
