import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { explainConfig } from "../../src/config/explain-config.ts";
import { SETTING_MEANINGS } from "../../src/config/setting-meanings.ts";
import { runInMemory } from "../support/run-in-memory.ts";

function fileOf(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "yiju-config-")), "yiju.json");
  writeFileSync(path, content);
  return path;
}

const FILE = fileOf(
  '{"PORT": 8080, "YIJU_DATA_DIR": "/data", "YIJU_EMBED_ORIGINS": ["https://a.example", "https://b.example"]}',
);

describe("a file of settings", () => {
  it("gives way to the environment, and the environment to the command line", () => {
    const config = readConfig(
      { HOST: "::1" },
      { YIJU_CONFIG: FILE, PORT: "9090", HOST: "0.0.0.0" },
    );
    expect([config.host, config.port, config.dataDir, config.embedOrigins]).toEqual([
      "::1",
      9090,
      "/data",
      ["https://a.example", "https://b.example"],
    ]);
  });

  it("is told all its mistakes at once, beside those of the environment", () => {
    const path = fileOf('{"PROT": 1, "YIJU_LOG_LEVEL": "loud"}');
    const read = () => readConfig({}, { YIJU_CONFIG: path, PORT: "x" });
    expect(read).toThrow(`PROT is no setting (in ${path})`);
    expect(read).toThrow("YIJU_LOG_LEVEL must be one of");
    expect(read).toThrow("PORT must be a whole number");
  });

  it.each(["", "[]", '{"PORT": {}}', "PORT=1"])("has to be of the form of one: %j", (content) => {
    const path = fileOf(content);
    expect(() => readConfig({}, { YIJU_CONFIG: path })).toThrow(
      "YIJU_CONFIG must name a JSON file",
    );
  });
});

describe("explainConfig", () => {
  it("says of each setting its value, where that is from, the default and the meaning", () => {
    const settings = explainConfig({ PORT: "1" }, { YIJU_CONFIG: FILE, YIJU_LOG_LEVEL: "debug" });
    const told = settings.filter(({ name }) =>
      ["PORT", "YIJU_LOG_LEVEL", "YIJU_DATA_DIR", "HOST"].includes(name),
    );
    expect(told.map(({ meaning, ...rest }) => (meaning === "" ? {} : rest))).toEqual([
      { name: "HOST", value: "127.0.0.1", source: "default", default: "127.0.0.1" },
      { name: "PORT", value: "1", source: "command line", default: "3000" },
      { name: "YIJU_DATA_DIR", value: "/data", source: "file", default: null },
      { name: "YIJU_LOG_LEVEL", value: "debug", source: "environment", default: "info" },
    ]);
  });

  it("shows no secret", () => {
    const environment = {
      YIJU_LLM_PROVIDER: "openai",
      YIJU_LLM_MODEL: "qwen",
      YIJU_LLM_BASE_URL: "http://127.0.0.1:8000/v1",
      YIJU_LLM_API_KEY: "hush-hush",
    };
    const text = JSON.stringify(explainConfig({}, environment));
    expect(text).toContain('"YIJU_LLM_API_KEY","value":"[secret]","source":"environment"');
    expect(text).not.toContain("hush");
  });

  it("has every setting in the documentation", () => {
    const documentation = readFileSync(
      resolve(import.meta.dirname, "../../docs/operations.md"),
      "utf8",
    );
    const names = Object.keys(SETTING_MEANINGS);
    expect(names.filter((name) => !documentation.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("yiju config", () => {
  it("checks, explains, and tells what is wrong", async () => {
    expect((await runInMemory(["config"])).stdout).toBe("The configuration is valid.\n");
    const { stdout } = await runInMemory(["config", "--explain", "--config", FILE]);
    expect(stdout).toContain(
      "PORT = 8080  (file; default 3000)\n    Port to listen on; 0 picks a free one\n",
    );
    const wrong = await runInMemory(["config"], { environment: { PORT: "x", HOST: "a b" } });
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringMatching(/HOST .*; PORT /)]);
  });
});
