import { buildWeb } from "./build-web.mjs";
import { compileSources } from "./compile-sources.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { runScript } from "./project.mjs";

await runScript(async () => {
  await installDependencies();
  await compileSources();
  await buildWeb();
});
