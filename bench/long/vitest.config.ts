import { defineConfig } from "vitest/config";

/** What takes too long for every check: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ["bench/long/**/*.long.ts"],
    environment: "node",
    // each takes the whole machine
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});
