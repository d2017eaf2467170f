import { describe, expect, it } from "vitest";
import type { Cluster } from "../../src/opensearch-store/cluster.ts";
import {
  createRecordBatches,
  type DocumentRecords,
} from "../../src/opensearch-store/record-batches.ts";

const PASSAGES = 100;
/** Passages of a batch, and batches on their way at a time. */
const [BATCH, IN_FLIGHT] = [400, 2];

function documentOf(name: string): DocumentRecords {
  const record = { index: "i", name, body: {} };
  return { passages: Array.from({ length: PASSAGES }, () => record), document: record };
}

interface Request {
  readonly names: readonly string[];
  /** Acknowledges every record, or refuses them. */
  answer(status?: number): void;
}

/** A cluster that answers bulk requests when it is told to. */
function createSlowCluster(): { readonly cluster: Cluster; readonly requests: Request[] } {
  const requests: Request[] = [];
  const cluster: Cluster = {
    async ask({ body }, schema) {
      const sent = typeof body === "string" ? body : "";
      const names = Array.from(sent.matchAll(/"_id":"([^"]*)"/g), ([, name = ""]) => name);
      const status = await new Promise<number>((resolve) => {
        requests.push({
          names,
          answer: (given = 201) => {
            resolve(given);
          },
        });
      });
      const error = { type: "mapper_parsing_exception" };
      return schema.parse({ items: names.map(() => ({ index: { status, error } })) });
    },
    close: () => Promise.resolve(),
  };
  return { cluster, requests };
}

/** Answers everything until nothing is asked any more. */
async function answerAll(requests: readonly Request[]): Promise<void> {
  for (let at = 0; at < requests.length; at++) {
    requests[at]?.answer();
    await turns();
  }
}

/** Lets everything run that can. */
function turns(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe("documents on their way to a cluster", () => {
  it("are never more than a few batches in memory, however many come and however slow it is", async () => {
    const { cluster, requests } = createSlowCluster();
    const batches = createRecordBatches(cluster, { nowMs: () => 0 });
    let taken = 0;
    const writing = (async () => {
      for (let at = 0; at < 100; at++) {
        await batches.add(documentOf(`d${at}`));
        taken++;
      }
    })();
    await turns();
    // those on their way, and the one being gathered
    expect(taken).toBeLessThan(((IN_FLIGHT + 1) * BATCH) / PASSAGES);
    expect(requests).toHaveLength(IN_FLIGHT);
    const before = taken;
    requests[0]?.answer();
    await turns();
    expect(taken).toBe(before);
    await answerAll(requests);
    await writing;
    const flushing = batches.flush();
    await turns();
    await answerAll(requests);
    await flushing;
    expect(taken).toBe(100);
  });

  it("are said to be there only when all their passages are", async () => {
    const { cluster, requests } = createSlowCluster();
    const batches = createRecordBatches(cluster, { nowMs: () => 0 });
    await batches.add(documentOf("d"));
    const flushing = batches.flush();
    await turns();
    expect(requests.map(({ names }) => names.length)).toEqual([PASSAGES]);
    requests[0]?.answer();
    await turns();
    expect(requests.map(({ names }) => names.length)).toEqual([PASSAGES, 1]);
    requests[1]?.answer();
    await flushing;
  });

  it("wait no longer than some seconds, so that a crash takes little", async () => {
    const { cluster, requests } = createSlowCluster();
    let nowMs = 0;
    const batches = createRecordBatches(cluster, { nowMs: () => nowMs });
    await batches.add(documentOf("a"));
    await turns();
    expect(requests).toEqual([]);
    nowMs = 5000;
    await batches.add(documentOf("b"));
    await turns();
    expect(requests).toHaveLength(1);
  });

  it("end the build that sends them once one is refused", async () => {
    const { cluster, requests } = createSlowCluster();
    let nowMs = 0;
    const batches = createRecordBatches(cluster, { nowMs: () => nowMs });
    nowMs = 5000;
    await batches.add(documentOf("a"));
    await turns();
    requests[0]?.answer(400);
    await turns();
    await expect(batches.add(documentOf("b"))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await expect(batches.flush()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });
});
