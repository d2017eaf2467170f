import { defineConfig } from "vitest/config";

/** `npm run pictures`: the pictures of the documentation, from the same pages as the browser tests. */
export default defineConfig({
  test: {
    include: ["web/test/pictures/**/*.pictures.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
