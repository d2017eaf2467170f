import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod/v4";
import { DEFAULT_COLLECTION } from "../domain/document.ts";
import { createSecret, type Secret } from "../domain/secret.ts";
import { integerBetween } from "./whole-number-setting.ts";

const PROVIDERS = ["openai", "ollama", "gguf"] as const;

/** Which language model writes answers. */
export interface LanguageModelConfig {
  readonly provider: (typeof PROVIDERS)[number];
  /** Its name at the server; for `gguf` the file. */
  readonly model: string;
  /** "" for `gguf`. */
  readonly baseUrl: string;
  readonly apiKey: Secret | null;
  /** Whether the server holds replies to a JSON schema. */
  readonly hasSchemaMode: boolean;
  /** Collections whose documents it may be given; null is all. */
  readonly collections: readonly string[] | null;
  /** For one draft with its second try and its repairs; for a follow-up or a verdict, which are one call. */
  readonly timeoutMs: number;
  /** Of one draft. */
  readonly maxTokens: number;
  /** UTF-16 code units of the passages that the model is given. */
  readonly maxPassageChars: number;
  /** Of the longest prompt and its reply together, where the model is told how many. */
  readonly contextTokens: number;
}

/** Tokens of the longest instructions in prompts/ (800 characters) with the names and marks of passages. */
const INSTRUCTION_TOKENS = 1000;
/** Tokens of the turns that a follow-up is shown with: as many as create-follow-up-rewriter.ts shows characters. */
const HISTORY_TOKENS = 4800;

/** The settings' part of the configuration schema; without a provider there is no language model. */
export const languageModelSettings = {
  YIJU_LLM_PROVIDER: z
    .enum(PROVIDERS, { error: `must be one of ${PROVIDERS.join(", ")}` })
    .optional(),
  YIJU_LLM_MODEL: z.string().optional(),
  YIJU_LLM_BASE_URL: z
    .string()
    .refine((text) => /^https?:$/.test(protocolOf(text)), "must be an http or https address")
    .refine((text) => !hasCredentials(text), "must not hold a user or password")
    .optional(),
  YIJU_LLM_API_KEY: z.string().transform(createSecret).optional(),
  YIJU_LLM_API_KEY_FILE: z.string().transform(readKey).optional(),
  YIJU_LLM_SCHEMA_MODE: z.enum(["on", "off"], { error: "must be one of on, off" }).default("on"),
  YIJU_LLM_COLLECTIONS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ""))
    .optional(),
  YIJU_LLM_TIMEOUT_MS: integerBetween(100, 600_000).default(30_000),
  YIJU_LLM_MAX_TOKENS: integerBetween(64, 32_768).default(1024),
  // some 4,000 tokens of Chinese
  YIJU_LLM_MAX_PASSAGE_CHARS: integerBetween(100, 200_000).default(6000),
};

type Settings = z.output<z.ZodObject<typeof languageModelSettings>> & {
  readonly YIJU_MAX_QUESTION_CHARS: number;
};
type Given = Readonly<Record<string, string | undefined>>;

/** What is missing or too much beside the language model's provider, as "VARIABLE says what". */
export function languageModelProblems(given: Given): string[] {
  const provider = given["YIJU_LLM_PROVIDER"];
  if (provider === undefined) {
    const isIdle = given["YIJU_LLM_MODEL"] === undefined;
    return isIdle ? [] : ["YIJU_LLM_PROVIDER is missing: YIJU_LLM_MODEL needs one"];
  }
  const missing = ["YIJU_LLM_MODEL", ...(provider === "gguf" ? [] : ["YIJU_LLM_BASE_URL"])]
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is missing: YIJU_LLM_PROVIDER=${provider} needs it`);
  const hasBoth =
    given["YIJU_LLM_API_KEY"] !== undefined && given["YIJU_LLM_API_KEY_FILE"] !== undefined;
  return hasBoth
    ? [...missing, "YIJU_LLM_API_KEY_FILE is too much: YIJU_LLM_API_KEY is given as well"]
    : missing;
}

/** The checked settings as a configuration; null without a provider. */
export function languageModelOf(settings: Settings): LanguageModelConfig | null {
  const provider = settings.YIJU_LLM_PROVIDER;
  if (provider === undefined) return null;
  const model = settings.YIJU_LLM_MODEL ?? "";
  return {
    provider,
    model: provider === "gguf" ? resolve(model) : model,
    baseUrl: settings.YIJU_LLM_BASE_URL ?? "",
    apiKey: settings.YIJU_LLM_API_KEY ?? settings.YIJU_LLM_API_KEY_FILE ?? null,
    hasSchemaMode: settings.YIJU_LLM_SCHEMA_MODE === "on",
    collections: collectionsOf(settings),
    timeoutMs: settings.YIJU_LLM_TIMEOUT_MS,
    maxTokens: settings.YIJU_LLM_MAX_TOKENS,
    maxPassageChars: settings.YIJU_LLM_MAX_PASSAGE_CHARS,
    contextTokens: contextTokensOf(settings),
  };
}

/** What is not said: a model on this machine may be given everything, another one the default collection. */
function collectionsOf(settings: Settings): readonly string[] | null {
  const { YIJU_LLM_COLLECTIONS: named, YIJU_LLM_PROVIDER: provider } = settings;
  if (named !== undefined) return named.includes("*") ? null : named;
  const isLocal = provider === "gguf" || isLoopback(settings.YIJU_LLM_BASE_URL ?? "");
  return isLocal ? null : [DEFAULT_COLLECTION];
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

/** A Chinese character is a token at most; a reply that cannot be read is shown again beside the next one. */
function contextTokensOf(settings: Settings): number {
  const shown = Math.max(settings.YIJU_LLM_MAX_PASSAGE_CHARS, HISTORY_TOKENS);
  const replies = 2 * settings.YIJU_LLM_MAX_TOKENS;
  return INSTRUCTION_TOKENS + settings.YIJU_MAX_QUESTION_CHARS + shown + replies;
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : "";
}

function hasCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== "" || password !== "";
}

function readKey(file: string, context: z.RefinementCtx): Secret {
  let key = "";
  try {
    key = readFileSync(file, "utf8").trim();
  } catch {
    // told below: to the caller an unreadable file is as good as an empty one
  }
  if (key === "") context.addIssue("must name a file that holds the key");
  return createSecret(key);
}
