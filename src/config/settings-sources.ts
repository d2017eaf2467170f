import { readFileSync } from "node:fs";
import { z } from "zod/v4";
import { SETTING_MEANINGS } from "./setting-meanings.ts";

/** Settings by variable name, as the environment or the command line gives them. */
export type Settings = Readonly<Record<string, string | undefined>>;

export type SettingSource = "command line" | "environment" | "file" | "default";

export interface GatheredSettings {
  /** Those that are set. */
  readonly values: Settings;
  sourceOf(name: string): SettingSource;
  /** What is wrong with the file, as "VARIABLE says what". */
  readonly problems: readonly string[];
}

const fileSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/** The settings of the command line, of the environment, and of the file that one of them names as YIJU_CONFIG. */
export function gatherSettings(overrides: Settings, environment: Settings): GatheredSettings {
  const flags = given(overrides);
  const variables = given(environment);
  const path = flags["YIJU_CONFIG"] ?? variables["YIJU_CONFIG"];
  const file = path === undefined ? { values: {}, problems: [] } : readFile(path);
  return {
    values: { ...file.values, ...variables, ...flags },
    problems: file.problems,
    sourceOf(name) {
      if (name in flags) return "command line";
      if (name in variables) return "environment";
      return name in file.values ? "file" : "default";
    },
  };
}

/** Empty values count as not set. */
function given(settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}

function readFile(path: string): Pick<GatheredSettings, "values" | "problems"> {
  const parsed = fileSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const form =
      'must name a JSON file of settings, as in {"PORT": 8080, "YIJU_DATA_DIR": "/data"}';
    return { values: {}, problems: [`YIJU_CONFIG ${form}, and ${path} is none`] };
  }
  const unknown = Object.keys(parsed.data).filter((name) => !Object.hasOwn(SETTING_MEANINGS, name));
  return {
    values: given(
      Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, textOf(value)])),
    ),
    problems: unknown.map((name) => `${name} is no setting (in ${path})`),
  };
}

function textOf(value: string | number | boolean | readonly string[]): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // told by whoever checks its form: it has none
    return undefined;
  }
}
