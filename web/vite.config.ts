import { defineConfig } from "vite";

/**
 * One self-contained module a build, so that one line embeds it: the widget, or, in the mode "admin", what
 * administrators alone load. The pages beside them are served as they are.
 */
export default defineConfig(({ mode }) => {
  const name = mode === "admin" ? "admin" : "widget";
  return {
    publicDir: name === "widget" ? "pages" : false,
    build: {
      target: ["chrome123", "edge123", "firefox128", "safari17.5"],
      modulePreload: false,
      emptyOutDir: name === "widget",
      rolldownOptions: {
        input: `src/${name}.ts`,
        output: { entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
});
