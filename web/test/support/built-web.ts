import { fileURLToPath } from "node:url";
import { loadWebSite, type WebSite } from "../../../src/http/web-site.ts";
import { runProgram } from "../../../test/support/run-program.ts";

const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));
const BUILD = `import { buildWeb } from "./scripts/build-web.mjs"; await buildWeb();`;

let built: Promise<WebSite> | undefined;

/** The web interface as it is served, built from the sources unless it is already. */
export function builtWeb(): Promise<WebSite> {
  built ??= build();
  return built;
}

async function build(): Promise<WebSite> {
  const args = ["--input-type=module", "-e", BUILD];
  const { exitCode, stderr } = await runProgram("node", args, { cwd: PROJECT, environment: {} });
  if (exitCode !== 0) throw new Error(stderr);
  const site = await loadWebSite(`${PROJECT}/web/dist`);
  if (site === undefined) throw new Error("the build left no widget.js");
  return site;
}
