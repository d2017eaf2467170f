import { readFileSync } from "node:fs";
import { z } from "zod/v4";
import { keyProblem, requireCertificate } from "./certificate-setting.ts";
import { createSecret, type Secret } from "../domain/secret.ts";
import type { ClusterSettings } from "../opensearch-store/cluster-settings.ts";
import { integerBetween } from "./whole-number-setting.ts";

const STORES = ["embedded", "opensearch"] as const;

/** An OpenSearch cluster that holds the index. */
export interface OpenSearchConfig extends ClusterSettings {
  /** Begins the names of all indices. */
  readonly prefix: string;
  readonly shards: number;
  /** Copies of each shard beside the first. */
  readonly replicas: number;
  /** How long a generation stays after another took its place. */
  readonly keepHours: number;
}

/** The settings' part of the configuration schema; without YIJU_STORE the index is embedded. */
export const openSearchSettings = {
  YIJU_STORE: z
    .enum(STORES, { error: `must be one of ${STORES.join(", ")}` })
    .default("embedded")
    .describe("Where the index is: embedded (a folder) or opensearch (a cluster)"),
  YIJU_OPENSEARCH_NODES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((address) => address !== ""))
    .refine(
      (addresses) => addresses.every(isNodeAddress),
      "must list addresses as in https://search-1.example:9200, without user or path",
    )
    .optional()
    .describe("Addresses of the cluster's nodes"),
  YIJU_OPENSEARCH_CA_FILE: z
    .string()
    .transform(readText)
    .check(requireCertificate)
    .optional()
    .describe("PEM file of the authority that signed the nodes' certificates"),
  YIJU_OPENSEARCH_USER: z.string().optional().describe("User of the cluster"),
  YIJU_OPENSEARCH_PASSWORD: z
    .string()
    .transform(createSecret)
    .optional()
    .describe("The user's password; a file is better"),
  YIJU_OPENSEARCH_PASSWORD_FILE: z
    .string()
    .transform(readSecret)
    .optional()
    .describe("File that holds the password"),
  YIJU_OPENSEARCH_CERT_FILE: z
    .string()
    .transform(readText)
    .check(requireCertificate)
    .optional()
    .describe("PEM file of a client certificate, in place of a user"),
  YIJU_OPENSEARCH_KEY_FILE: z
    .string()
    .transform(readSecret)
    .optional()
    .describe("PEM file of its key"),
  YIJU_OPENSEARCH_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, "must be a-z, 0-9 and -, beginning with a letter")
    .default("yiju")
    .describe("Begins the names of all indices; several installs may share a cluster"),
  YIJU_OPENSEARCH_TIMEOUT_MS: integerBetween(100, 600_000)
    .default(5000)
    .describe("For one search, attempts on all nodes together"),
  YIJU_OPENSEARCH_SHARDS: integerBetween(1, 1000)
    .default(1)
    .describe("Shards of a new index (docs/scale-out.md says how many)"),
  YIJU_OPENSEARCH_REPLICAS: integerBetween(0, 20)
    .default(1)
    .describe("Copies of each shard beside the first"),
  YIJU_OPENSEARCH_KEEP_HOURS: integerBetween(0, 100_000)
    .default(24)
    .describe("How long a generation of a cluster stays after another took its place"),
};

type Settings = z.output<z.ZodObject<typeof openSearchSettings>>;
type Given = Readonly<Record<string, string | undefined>>;

/** What is missing or too much beside the store, as "VARIABLE says what". */
export function openSearchProblems(given: Given): string[] {
  const has = (name: string): boolean => given[`YIJU_OPENSEARCH_${name}`] !== undefined;
  const problems: string[] = [];
  const check = (isWrong: boolean, name: string, why: string): void => {
    if (isWrong) problems.push(`YIJU_OPENSEARCH_${name} ${why}`);
  };
  const isUsed = given["YIJU_STORE"] === "opensearch";
  check(isUsed && !has("NODES"), "NODES", "is missing: YIJU_STORE=opensearch needs it");
  const hasPassword = has("PASSWORD") || has("PASSWORD_FILE");
  check(has("USER") && !hasPassword, "PASSWORD_FILE", "is missing: YIJU_OPENSEARCH_USER needs it");
  check(hasPassword && !has("USER"), "USER", "is missing: the password needs it");
  check(
    has("PASSWORD") && has("PASSWORD_FILE"),
    "PASSWORD_FILE",
    "is too much: YIJU_OPENSEARCH_PASSWORD is given as well",
  );
  check(has("CERT_FILE") !== has("KEY_FILE"), "CERT_FILE", "and _KEY_FILE need each other");
  check(has("CERT_FILE") && has("USER"), "USER", "is too much: a certificate is given as well");
  return [...problems, ...keyProblems(given)];
}

function keyProblems(given: Given): string[] {
  const { YIJU_OPENSEARCH_CERT_FILE: certificate, YIJU_OPENSEARCH_KEY_FILE: key } = given;
  if (certificate === undefined || key === undefined) return [];
  const [certificateText, keyText] = [textOf(certificate), textOf(key)];
  const problem = keyText === "" ? undefined : keyProblem(certificateText, keyText);
  return problem === undefined ? [] : [`YIJU_OPENSEARCH_KEY_FILE ${problem}`];
}

/** The checked settings as a configuration; null where the index is embedded. */
export function openSearchOf(settings: Settings): OpenSearchConfig | null {
  if (settings.YIJU_STORE === "embedded") return null;
  return {
    nodes: settings.YIJU_OPENSEARCH_NODES ?? [],
    certificateAuthority: settings.YIJU_OPENSEARCH_CA_FILE ?? null,
    credentials: credentialsOf(settings),
    prefix: settings.YIJU_OPENSEARCH_PREFIX,
    timeoutMs: settings.YIJU_OPENSEARCH_TIMEOUT_MS,
    shards: settings.YIJU_OPENSEARCH_SHARDS,
    replicas: settings.YIJU_OPENSEARCH_REPLICAS,
    keepHours: settings.YIJU_OPENSEARCH_KEEP_HOURS,
  };
}

function credentialsOf(settings: Settings): OpenSearchConfig["credentials"] {
  const certificate = settings.YIJU_OPENSEARCH_CERT_FILE;
  const key = settings.YIJU_OPENSEARCH_KEY_FILE;
  if (certificate !== undefined && key !== undefined)
    return { kind: "certificate", certificate, key };
  const user = settings.YIJU_OPENSEARCH_USER;
  const password = settings.YIJU_OPENSEARCH_PASSWORD ?? settings.YIJU_OPENSEARCH_PASSWORD_FILE;
  return user === undefined || password === undefined
    ? { kind: "none" }
    : { kind: "password", user, password };
}

function isNodeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, search } = new URL(text);
  const isBare = username === "" && password === "" && pathname === "/" && search === "";
  return /^https?:$/.test(protocol) && isBare;
}

/** Empty where the file cannot be read: to the caller that is as good as an empty one. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function readText(file: string, context: z.RefinementCtx): string {
  const text = textOf(file);
  if (text === "") context.addIssue("must name a file that can be read and is not empty");
  return text;
}

function readSecret(file: string, context: z.RefinementCtx): Secret {
  return createSecret(readText(file, context));
}
