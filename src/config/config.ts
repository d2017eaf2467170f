import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { z } from "zod/v4";
import { accessOf, accessProblems, accessSettings, type AccessConfig } from "./access-config.ts";
import { AppError } from "../domain/errors.ts";
import {
  languageModelOf,
  languageModelProblems,
  languageModelSettings,
  type LanguageModelConfig,
} from "./language-model-config.ts";
import { recordsOf, recordsSettings, type RecordsConfig } from "./records-config.ts";
import {
  openSearchOf,
  openSearchProblems,
  openSearchSettings,
  type OpenSearchConfig,
} from "./opensearch-config.ts";
import { gatherSettings, type Settings } from "./settings-sources.ts";
import { integerBetween } from "./whole-number-setting.ts";

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

export interface Config {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly indexDir: string;
  /** Null when an index or a cluster was named without a corpus: that index is then taken as it is. */
  readonly corpusDir: string | null;
  readonly modelsDir: string;
  /** What is kept beside the index: added documents, records, feedback. */
  readonly dataDir: string;
  /** False where it is the program's own. */
  readonly isDataDirGiven: boolean;
  readonly records: RecordsConfig;
  /** Sealed states of the index that are kept, the current one among them: answers on them can be replayed. */
  readonly keptGenerations: number;
  /** The built web interface. */
  readonly webDir: string;
  /** Origins whose pages may embed the widget: "https://intranet.example". */
  readonly embedOrigins: readonly string[];
  readonly access: AccessConfig;
  /** Which of several servers this is, on whatever it keeps or tells; null where there is one. */
  readonly serverId: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where spans are posted as OTLP; null: nowhere. */
  readonly tracesUrl: string | null;
  readonly maxRunning: number;
  readonly maxWaiting: number;
  readonly maxExpectedWaitMs: number;
  readonly maxQuestionChars: number;
  readonly maxConnections: number;
  readonly maxBodyBytes: number;
  /** Of a file that is added. */
  readonly maxDocumentBytes: number;
  /** Null: answers quote, and use no language model. */
  readonly languageModel: LanguageModelConfig | null;
  /** Null: the index is a folder. */
  readonly openSearch: OpenSearchConfig | null;
}

/** The folder that holds package.json, whether this file runs from `src/` or from `dist/`. */
export const PROJECT_DIR = fileURLToPath(new URL("../..", import.meta.url));

export const DEFAULT_CORPUS_DIR = resolve(PROJECT_DIR, "corpus");

export const PROMPTS_DIR = resolve(PROJECT_DIR, "prompts");

export const settingsSchema = z.object({
  YIJU_CONFIG: z.string().optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address")
    .default("127.0.0.1"),
  PORT: integerBetween(0, 65_535).default(3000),
  YIJU_INDEX_DIR: z.string().optional(),
  YIJU_CORPUS_DIR: z.string().optional(),
  YIJU_DATA_DIR: z.string().optional(),
  YIJU_MODELS_DIR: z.string().optional(),
  YIJU_EMBED_ORIGINS: originList().default([]),
  YIJU_SERVER_ID: z
    .string()
    .regex(/^[\w.-]{1,100}$/, "must be 1 to 100 letters, digits, dots, hyphens or underscores")
    .optional(),
  YIJU_LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
    .default("info"),
  YIJU_TRACES_URL: z
    .string()
    .refine(
      (text) => /^https?:\/\//.test(text) && URL.canParse(text),
      "must be an address as in http://collector:4318/v1/traces",
    )
    .optional(),
  YIJU_MAX_RUNNING: integerBetween(1, 1000).default(8),
  // at 150 answers a second, the last of 128 waits less than a second
  YIJU_MAX_WAITING: integerBetween(0, 100_000).default(128),
  YIJU_MAX_EXPECTED_WAIT_MS: integerBetween(100, 600_000).default(10_000),
  YIJU_MAX_QUESTION_CHARS: integerBetween(1, 100_000).default(1000),
  YIJU_MAX_CONNECTIONS: integerBetween(1, 1_000_000).default(2000),
  YIJU_MAX_BODY_BYTES: integerBetween(1024, 16 * 1024 * 1024).default(256 * 1024),
  // the one before is the way back, and a server may still be loading it
  YIJU_KEEP_GENERATIONS: integerBetween(2, 10_000).default(2),
  ...recordsSettings,
  ...accessSettings,
  YIJU_MAX_DOCUMENT_BYTES: integerBetween(1024, 1024 * 1024 * 1024).default(50 * 1024 * 1024),
  ...languageModelSettings,
  ...openSearchSettings,
});

/**
 * The configuration from the file that YIJU_CONFIG names, over which `environment` takes precedence, and over
 * both `overrides` (command-line flags, by variable name). Empty values count as not set; relative folders are resolved from the working directory.
 *
 * @throws AppError CONFIG_INVALID naming every variable that is wrong.
 */
export function readConfig(
  overrides: Settings = {},
  environment: Settings = processEnvironment(),
): Config {
  const { values: all, problems: unreadable } = gatherSettings(overrides, environment);
  const parsed = settingsSchema.safeParse(all);
  const problems = [
    ...unreadable,
    ...problemsOf(parsed.error),
    ...accessProblems(all),
    ...languageModelProblems(all),
    ...openSearchProblems(all),
  ];
  if (!parsed.success || problems.length > 0) throw invalidConfig(problems);
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    indexDir: resolve(settings.YIJU_INDEX_DIR ?? resolve(PROJECT_DIR, "index")),
    corpusDir: corpusDirOf(settings),
    modelsDir: resolve(settings.YIJU_MODELS_DIR ?? resolve(PROJECT_DIR, "models")),
    dataDir: resolve(settings.YIJU_DATA_DIR ?? resolve(PROJECT_DIR, "data")),
    isDataDirGiven: settings.YIJU_DATA_DIR !== undefined,
    records: recordsOf(settings),
    keptGenerations: settings.YIJU_KEEP_GENERATIONS,
    webDir: resolve(PROJECT_DIR, "web/dist"),
    embedOrigins: settings.YIJU_EMBED_ORIGINS,
    access: accessOf(settings),
    serverId: settings.YIJU_SERVER_ID ?? null,
    logLevel: settings.YIJU_LOG_LEVEL,
    tracesUrl: settings.YIJU_TRACES_URL ?? null,
    maxRunning: settings.YIJU_MAX_RUNNING,
    maxWaiting: settings.YIJU_MAX_WAITING,
    maxExpectedWaitMs: settings.YIJU_MAX_EXPECTED_WAIT_MS,
    maxQuestionChars: settings.YIJU_MAX_QUESTION_CHARS,
    maxConnections: settings.YIJU_MAX_CONNECTIONS,
    maxBodyBytes: settings.YIJU_MAX_BODY_BYTES,
    maxDocumentBytes: settings.YIJU_MAX_DOCUMENT_BYTES,
    languageModel: languageModelOf(settings),
    openSearch: openSearchOf(settings),
  };
}

/** The only place where the environment is read. */
export function processEnvironment(): Settings {
  return process.env;
}

/** Whether failures are to be shown with their stacks; also answers when the configuration is invalid. */
export function isDebugging(environment: Settings = processEnvironment()): boolean {
  return environment["YIJU_LOG_LEVEL"] === "debug";
}

/** Whether npm started this process, by one of the scripts of package.json. */
export function isRunByNpm(environment: Settings = processEnvironment()): boolean {
  const event = environment["npm_lifecycle_event"];
  return environment["npm_package_name"] === "yiju" && event !== undefined && event !== "npx";
}

function corpusDirOf(settings: z.output<typeof settingsSchema>): string | null {
  const { YIJU_CORPUS_DIR, YIJU_INDEX_DIR, YIJU_STORE } = settings;
  if (YIJU_CORPUS_DIR !== undefined) return resolve(YIJU_CORPUS_DIR);
  // a cluster is for a corpus of one's own: two documents must never take its place unasked
  const isNamed = YIJU_INDEX_DIR !== undefined || YIJU_STORE !== "embedded";
  return isNamed ? null : DEFAULT_CORPUS_DIR;
}

function originList() {
  return z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ""))
    .refine(
      (origins) => origins.every(isOrigin),
      "must list origins as in https://intranet.example, without paths",
    );
}

/** Whether it is an origin as browsers send it: scheme, host and port alone. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function problemsOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}`);
}

function invalidConfig(problems: readonly string[]): AppError {
  return new AppError("CONFIG_INVALID", `The configuration is invalid: ${problems.join("; ")}.`);
}
