import { defineConfig } from "vitest/config";
import { createSummaryReporter } from "../support/summary-reporter.ts";

/** What needs a real cluster: `npm run test:cluster`. */
export default defineConfig({
  test: {
    include: ["test/cluster/**/*.cluster.ts"],
    environment: "node",
    globalSetup: "test/cluster/support/provide-cluster.ts",
    // three nodes and the tests share the machine
    fileParallelism: false,
    // restarting three nodes takes 30 s on an idle machine
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: [
      "default",
      createSummaryReporter("node_modules/.cache/yiju/cluster-test-summary.json"),
    ],
  },
});
