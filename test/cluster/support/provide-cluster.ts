import type { TestProject } from "vitest/node";
import { missingForCluster } from "./cluster-program.ts";
import { serveControl } from "./control-server.ts";
import { startTestCluster } from "./test-cluster.ts";

/** Starts the cluster that the tests share; where it cannot be, they are skipped and say why. */
export default async function provideCluster(project: TestProject): Promise<() => Promise<void>> {
  const missing = await missingForCluster();
  project.provide("missing", missing);
  if (missing !== null) {
    project.provide("nodes", []);
    project.provide("control", "");
    return () => Promise.resolve();
  }
  const cluster = await startTestCluster();
  const control = await serveControl(cluster);
  project.provide("nodes", cluster.nodes);
  project.provide("control", control.url);
  return async () => {
    control.close();
    await cluster.stop();
  };
}
