import { readConfig } from "../config/config.ts";
import { explainConfig, type ExplainedSetting } from "../config/explain-config.ts";
import { EXIT, type Command } from "./command.ts";
import { printable } from "./printable.ts";

export const configCommand: Command = {
  help: `Checks the settings: all that are wrong are told at once.

Usage: yiju config [options]

  --explain      Every setting: its value, where that is from, the default, what it is for. Secrets are not shown
  --json         As JSON
  --config FILE  Settings by name: {"PORT": 8080, "YIJU_DATA_DIR": "/var/lib/yiju"} (or YIJU_CONFIG).
                 The environment takes precedence over it, the command line over both

  yiju config --explain
`,
  options: {
    explain: { type: "boolean" },
    json: { type: "boolean" },
    config: { type: "string", setting: "YIJU_CONFIG" },
  },
  maxPositionals: 0,
  run(invocation, { environment, stdout }) {
    readConfig(invocation.settings, environment);
    const settings = explainConfig(invocation.settings, environment);
    if (invocation.has("json")) stdout.write(`${JSON.stringify({ settings }, null, 2)}\n`);
    else if (invocation.has("explain")) stdout.write(settings.map(formatSetting).join("\n"));
    else stdout.write("The configuration is valid.\n");
    return Promise.resolve(EXIT.ok);
  },
};

function formatSetting({ name, value, source, meaning, ...setting }: ExplainedSetting): string {
  const standard = setting.default === null ? "no default" : `default ${setting.default}`;
  const from = source === "default" ? "default" : `${source}; ${standard}`;
  return printable(`${name} = ${value ?? "(not set)"}  (${from})\n    ${meaning}\n`);
}
