import { defineConfig } from "vite";

/** One self-contained module, so that one line embeds it; the pages beside it are served as they are. */
export default defineConfig({
  publicDir: "pages",
  build: {
    target: ["chrome123", "edge123", "firefox128", "safari17.5"],
    modulePreload: false,
    rolldownOptions: {
      input: "src/widget.ts",
      output: { entryFileNames: "widget.js", codeSplitting: false },
    },
  },
});
