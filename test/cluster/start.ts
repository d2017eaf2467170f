import { once } from "node:events";
import { startTestCluster } from "./support/test-cluster.ts";

// For trying things out by hand: three nodes until Ctrl-C; what they held is gone then.
const cluster = await startTestCluster();
process.stdout.write(`YIJU_OPENSEARCH_NODES=${cluster.nodes.join(",")}\n`);
const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => {
    controller.abort();
  });
await once(controller.signal, "abort");
await cluster.stop();
