import process from "node:process";
import { buildWeb } from "./build-web.mjs";
import { npmCommand, PROJECT_DIR, runScript } from "./project.mjs";
import { runCommand } from "./run-command.mjs";
import { installDependencies } from "./install-dependencies.mjs";

await runScript(async () => {
  await installDependencies();
  await buildWeb();
  const [command, args] = npmCommand(["run", "--silent", "check"]);
  const code = await runCommand(command, args, { cwd: PROJECT_DIR, stdout: 1 });
  process.exitCode = code === 0 ? 0 : 1;
});
