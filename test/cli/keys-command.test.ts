import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createBackend } from "../../src/app/create-backend.ts";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { recordsFolder } from "../support/record-log.ts";
import { runInMemory } from "../support/run-in-memory.ts";
import { sampleKey, sha256 } from "../support/sample-keys.ts";

const opened = () => {
  const keys = createKeptKeys();
  const backend = createInMemoryBackend({ keys });
  return {
    keys: keys.keys,
    uses: keys.uses,
    run: (...args: string[]) => runInMemory(["keys", ...args], { backend }),
  };
};

describe("yiju keys", () => {
  it("shows a new key once, and keeps what it is good for", async () => {
    const { keys, run } = opened();
    const { stdout, exitCode } = await run(
      "create",
      "search bot",
      "--scope",
      "search,documents",
      "--collection",
      "public",
      "--expires",
      "90d",
      "--per-day",
      "1000",
    );
    const [key = ""] = stdout.split("\n");
    expect([exitCode, key]).toEqual([0, expect.stringMatching(/^yiju_sk_[\w-]{43}$/)]);
    const [kept] = await keys.list();
    expect(kept).toMatchObject({
      kind: "secret",
      name: "search bot",
      sha256: sha256(key),
      scopes: ["search", "documents"],
      collections: ["public"],
      requestsPerDay: 1000,
      requestsPerMinute: null,
    });
    expect(Date.parse(kept?.expiresAt ?? "") - Date.parse(kept?.createdAt ?? "")).toBe(
      90 * 86_400_000,
    );
    expect((await run("list")).stdout).not.toContain(key);
  });

  it("makes publishable keys for origins, and tells programs everything but the hash", async () => {
    const { keys, run } = opened();
    const { stdout } = await run(
      "create",
      "page",
      "--publishable",
      "--origin",
      "https://a.example",
      "--json",
    );
    const [kept] = await keys.list();
    const { key, ...told } = z.looseObject({ key: z.string() }).parse(JSON.parse(stdout));
    expect(key).toMatch(/^yiju_pk_/);
    expect(told).toEqual({
      id: kept?.id,
      kind: "publishable",
      name: "page",
      scopes: ["answer", "search", "documents", "feedback"],
      collections: null,
      origins: ["https://a.example"],
      requestsPerMinute: null,
      requestsPerDay: null,
      createdAt: kept?.createdAt,
      expiresAt: null,
      revokedAt: null,
    });
  });

  it("lists keys with their last use, and revokes them", async () => {
    const { keys, uses, run } = opened();
    expect((await run("list")).stdout).toBe("There are no keys.\n");
    const { kept } = sampleKey();
    await keys.change(() => [kept]);
    await uses.write(
      new Map([
        [kept.id, { lastUsedAt: "2026-11-27T09:00:00.000Z", day: "2026-11-27", requests: 1 }],
      ]),
    );
    expect((await run("list")).stdout).toBe(
      `${kept.id}  intranet\n  secret: answer, search\n` +
        "  made at 2026-11-27T08:00:00.000Z; does not expire; last used at 2026-11-27T09:00:00.000Z\n",
    );
    expect(await run("revoke", kept.id)).toEqual({
      exitCode: 0,
      stdout: `${kept.id} is revoked.\n`,
      stderr: "",
    });
    const [revoked] = await keys.list();
    expect(revoked?.revokedAt).not.toBeNull();
    await run("revoke", kept.id);
    expect(await keys.list()).toEqual([revoked]);
    expect((await run("list", "--json")).stdout).toContain(
      '"lastUsedAt":"2026-11-27T09:00:00.000Z"',
    );
  });

  it.each([{ args: ["list"] }, { args: ["revoke", "key-1"] }])(
    "says what to check where there is no data directory, and makes none: $args",
    async ({ args }) => {
      const directory = join(await recordsFolder(), "dtaa");
      const real = createBackend();
      const run = await runInMemory(["keys", ...args], {
        backend: { ...createInMemoryBackend(), openKeys: (config) => real.openKeys(config) },
        environment: { YIJU_DATA_DIR: directory },
      });
      expect(run).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: expect.stringContaining(`There is no data directory ${directory}`) as string,
      });
      await expect(stat(directory)).rejects.toThrow("ENOENT");
    },
  );

  it.each([
    { args: [], says: "say create, list or revoke" },
    { args: ["delete"], says: 'not "delete"' },
    { args: ["create"], says: "say whose key it is" },
    { args: ["create", "x", "--scope", "root"], says: 'not "root"' },
    { args: ["create", "x", "--expires", "2027-02-30"], says: 'not "2027-02-30"' },
    { args: ["create", "x", "--expires", "soon"], says: "--expires takes 90d" },
    { args: ["create", "x", "--per-day", "0"], says: "--per-day takes" },
    { args: ["create", "x", "--publishable"], says: "needs the origins" },
    {
      args: ["create", "x", "--publishable", "--origin", "a.example"],
      says: "--origin takes origins",
    },
    {
      args: ["create", "x", "--publishable", "--origin", "https://a.example", "--scope", "admin"],
      says: "cannot have the scope",
    },
    { args: ["revoke"], says: "say which key" },
    { args: ["revoke", "key-1"], says: 'There is no key "key-1"' },
  ])("refuses $args and keeps nothing", async ({ args, says }) => {
    const { keys, run } = opened();
    const { exitCode, stderr } = await run(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(await keys.list()).toEqual([]);
  });
});
