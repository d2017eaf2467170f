import { z } from "zod/v4";
import { DEFAULT_BM25_PARAMETERS } from "../index-format/bm25-parameters.ts";
import type { Cluster } from "./cluster.ts";
import { createRecentPromises } from "./recent-promises.ts";

const root = z.object({ version: z.object({ number: z.string() }) });

/**
 * What a score is multiplied with to be BM25 as Lucene has it since version 8: before OpenSearch 3 the similarity
 * named BM25 still has the constant factor k1 + 1. Asks the cluster once.
 */
export function createLexicalScale(cluster: Cluster): () => Promise<number> {
  const asked = createRecentPromises<number>(1);
  return () =>
    asked.get("", async () => {
      const { version } = await cluster.ask({ method: "GET", path: "/" }, root);
      const [major] = version.number.split(".");
      return Number(major) < 3 ? 1 / (DEFAULT_BM25_PARAMETERS.k1 + 1) : 1;
    });
}
