import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { isDebugging, readConfig } from "../../src/config/config.ts";

const ROOT = resolve(import.meta.dirname, "../..");

const LOCAL_ACCESS = {
  mode: "local",
  allowedHosts: [],
  trustedProxies: [],
  pageKey: null,
  identity: null,
  requestsPerKey: 120,
  requestsAtOncePerKey: 32,
  requestsPerAddress: null,
  sessionIdleMs: 1_800_000,
  sessionLifetimeMs: 43_200_000,
};

/** What is in force where nothing is set. */
const DEFAULTS = {
  host: "127.0.0.1",
  port: 3000,
  indexDir: resolve(ROOT, "index"),
  corpusDir: resolve(ROOT, "corpus"),
  modelsDir: resolve(ROOT, "models"),
  dataDir: resolve(ROOT, "data"),
  isDataDirGiven: false,
  records: {
    policy: "strict",
    questions: "keep",
    retentionDays: null,
    maxSegmentBytes: 67_108_864,
    checkpointKey: null,
    checkpointEvery: 1000,
    checkpointFile: null,
  },
  keptGenerations: 2,
  webDir: resolve(ROOT, "web/dist"),
  embedOrigins: [],
  access: LOCAL_ACCESS,
  serverId: null,
  logLevel: "info",
  tracesUrl: null,
  maxRunning: 8,
  maxWaiting: 128,
  maxExpectedWaitMs: 10_000,
  maxQuestionChars: 1000,
  maxConnections: 2000,
  maxBodyBytes: 262_144,
  maxDocumentBytes: 52_428_800,
  languageModel: null,
  openSearch: null,
};

describe("readConfig", () => {
  it("serves the product's own documents on this machine's port 3000 unless told otherwise", () => {
    expect(readConfig({}, {})).toEqual(DEFAULTS);
  });

  it("takes every setting from the environment", () => {
    const environment = {
      HOST: "::1",
      PORT: "0",
      YIJU_INDEX_DIR: "/i",
      YIJU_CORPUS_DIR: "/c",
      YIJU_MODELS_DIR: "/m",
      YIJU_LOG_LEVEL: "silent",
      YIJU_MAX_RUNNING: "1",
      YIJU_MAX_WAITING: "0",
      YIJU_MAX_QUESTION_CHARS: "10",
      YIJU_MAX_BODY_BYTES: "1024",
    };
    expect(readConfig({}, environment)).toEqual({
      ...DEFAULTS,
      host: "::1",
      port: 0,
      indexDir: "/i",
      corpusDir: "/c",
      modelsDir: "/m",
      logLevel: "silent",
      maxRunning: 1,
      maxWaiting: 0,
      maxQuestionChars: 10,
      maxBodyBytes: 1024,
    });
  });

  it("lets the command line override the environment, and resolves folders from where it was called", () => {
    const { port, indexDir } = readConfig(
      { PORT: "8080", YIJU_INDEX_DIR: "mine", HOST: undefined },
      { PORT: "9090", HOST: "0.0.0.0" },
    );
    expect([port, indexDir]).toEqual([8080, resolve("mine")]);
  });

  it.each([
    { index: undefined, corpus: undefined, expected: resolve(ROOT, "corpus"), why: "neither" },
    { index: "/i", corpus: undefined, expected: null, why: "an index by itself is taken as it is" },
    { index: undefined, corpus: "/c", expected: "/c", why: "another corpus" },
    { index: "/i", corpus: "/c", expected: "/c", why: "both" },
  ])("knows the corpus of the index: $why", ({ index, corpus, expected }) => {
    const config = readConfig({ YIJU_INDEX_DIR: index, YIJU_CORPUS_DIR: corpus }, {});
    expect(config.corpusDir).toBe(expected);
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readConfig({}, { PORT: " ", YIJU_INDEX_DIR: "" })).toEqual(readConfig({}, {}));
  });

  it("reports every wrong variable at once, by name", () => {
    const environment = {
      HOST: "a b",
      PORT: "65536",
      YIJU_LOG_LEVEL: "verbose",
      YIJU_MAX_RUNNING: "0",
      YIJU_MAX_BODY_BYTES: "1e6",
    };
    expect(() => readConfig({}, environment)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message:
          "The configuration is invalid: HOST must be a host name or an address; " +
          "PORT must be a whole number from 0 to 65535; " +
          "YIJU_LOG_LEVEL must be one of silent, error, warn, info, debug; " +
          "YIJU_MAX_RUNNING must be a whole number from 1 to 1000; " +
          "YIJU_MAX_BODY_BYTES must be a whole number from 1024 to 16777216.",
      }),
    );
  });

  it.each(["-1", "80.5", "0x50", "３０００", "99999999999"])("refuses the port %s", (port) => {
    expect(() => readConfig({ PORT: port }, {})).toThrow("PORT must be a whole number");
  });
});

describe("the language model's configuration", () => {
  const REMOTE = {
    YIJU_LLM_PROVIDER: "openai",
    YIJU_LLM_MODEL: "qwen",
    YIJU_LLM_BASE_URL: "http://127.0.0.1:8000/v1",
  };

  it.each([
    { why: "as it is", given: {}, tokens: 10_048 },
    { why: "longer passages", given: { YIJU_LLM_MAX_PASSAGE_CHARS: "20000" }, tokens: 24_048 },
    { why: "longer replies", given: { YIJU_LLM_MAX_TOKENS: "4096" }, tokens: 16_192 },
    { why: "longer questions", given: { YIJU_MAX_QUESTION_CHARS: "3000" }, tokens: 12_048 },
  ])("is given room for all that its settings allow: $why", ({ given, tokens }) => {
    expect(readConfig({}, { ...REMOTE, ...given }).languageModel?.contextTokens).toBe(tokens);
  });

  it("is read whole, and its key is printed nowhere", () => {
    const config = readConfig({}, { ...REMOTE, YIJU_LLM_API_KEY: "sk-secret" });
    expect(config.languageModel).toMatchObject({
      provider: "openai",
      model: "qwen",
      baseUrl: "http://127.0.0.1:8000/v1",
      hasSchemaMode: true,
      timeoutMs: 30_000,
      maxTokens: 1024,
    });
    expect(config.languageModel?.apiKey?.reveal()).toBe("sk-secret");
    const printed = [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true })];
    expect(printed.join("")).not.toContain("sk-secret");
  });

  it("takes the key from a file", () => {
    const file = resolve(mkdtempSync(resolve(tmpdir(), "yiju-key-")), "key");
    writeFileSync(file, "sk-from-file\n");
    const { languageModel } = readConfig({}, { ...REMOTE, YIJU_LLM_API_KEY_FILE: file });
    expect(languageModel?.apiKey?.reveal()).toBe("sk-from-file");
  });

  it("reports everything that is wrong at once, without the key", () => {
    const environment = {
      YIJU_LLM_PROVIDER: "openai",
      YIJU_LLM_BASE_URL: "ftp://x",
      YIJU_LLM_API_KEY: "sk-secret",
      YIJU_LLM_API_KEY_FILE: "/does/not/exist",
      YIJU_LLM_TIMEOUT_MS: "1",
      PORT: "x",
    };
    expect(() => readConfig({}, environment)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message:
          "The configuration is invalid: PORT must be a whole number from 0 to 65535; " +
          "YIJU_LLM_BASE_URL must be an http or https address; " +
          "YIJU_LLM_API_KEY_FILE must name a file that holds the key; " +
          "YIJU_LLM_TIMEOUT_MS must be a whole number from 100 to 600000; " +
          "YIJU_LLM_MODEL is missing: YIJU_LLM_PROVIDER=openai needs it; " +
          "YIJU_LLM_API_KEY_FILE is too much: YIJU_LLM_API_KEY is given as well.",
      }),
    );
  });
});

describe("isDebugging", () => {
  it("answers also where the rest of the configuration is wrong", () => {
    expect([isDebugging({ YIJU_LOG_LEVEL: "debug", PORT: "x" }), isDebugging({})]).toEqual([
      true,
      false,
    ]);
  });
});
