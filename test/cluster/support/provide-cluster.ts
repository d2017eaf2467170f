import type { TestProject } from "vitest/node";
import { missingForCluster } from "./cluster-program.ts";
import { startTestCluster } from "./test-cluster.ts";

/** Starts the cluster that the tests share; where it cannot be, they are skipped and say why. */
export default async function provideCluster(project: TestProject): Promise<() => Promise<void>> {
  const missing = await missingForCluster();
  project.provide("missing", missing);
  if (missing !== null) {
    project.provide("nodes", []);
    return () => Promise.resolve();
  }
  const cluster = await startTestCluster();
  project.provide("nodes", cluster.nodes);
  return () => cluster.stop();
}
