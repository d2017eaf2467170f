import process from "node:process";
import { launch } from "./launch.mjs";
import { runScript } from "./project.mjs";

await runScript(() => launch(["serve", ...process.argv.slice(2)]));
