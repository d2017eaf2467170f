import { installDependencies } from "./install-dependencies.mjs";
import { runScript } from "./project.mjs";

await runScript(() => installDependencies());
