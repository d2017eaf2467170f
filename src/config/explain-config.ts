import { processEnvironment, readConfig, settingsSchema } from "./config.ts";
import { SETTING_MEANINGS } from "./setting-meanings.ts";
import { gatherSettings, type Settings, type SettingSource } from "./settings-sources.ts";

/** A setting without a meaning does not compile. */
const MEANINGS: Readonly<Record<keyof typeof settingsSchema.shape, string>> = SETTING_MEANINGS;

/** One setting as it is in force. */
export interface ExplainedSetting {
  readonly name: string;
  /** As it was given, or the default; null where there is none. A secret shows only that it is set. */
  readonly value: string | null;
  readonly source: SettingSource;
  readonly default: string | null;
  readonly meaning: string;
}

/**
 * Every setting, in the order of the documentation.
 *
 * @throws AppError CONFIG_INVALID naming every variable that is wrong.
 */
export function explainConfig(
  overrides: Settings = {},
  environment: Settings = processEnvironment(),
): readonly ExplainedSetting[] {
  readConfig(overrides, environment);
  const gathered = gatherSettings(overrides, environment);
  return Object.entries(MEANINGS).map(([name, meaning]) => {
    const fallback = defaultOf(name);
    const value = gathered.values[name];
    return {
      name,
      value: value === undefined ? fallback : isSecret(name) ? "[secret]" : value,
      source: gathered.sourceOf(name),
      default: fallback,
      meaning,
    };
  });
}

function isSecret(name: string): boolean {
  return /(_API_KEY|_PASSWORD|_SECRET|_TOKEN)$/.test(name);
}

const schemas: Readonly<
  Record<string, { safeParse(value: unknown): { readonly data?: unknown } }>
> = settingsSchema.shape;

function defaultOf(name: string): string | null {
  const value = schemas[name]?.safeParse(undefined).data;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
