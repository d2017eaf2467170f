import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createKeyFile } from "../../src/adapters/key-file.ts";
import { createKeyUseFile } from "../../src/adapters/key-use-file.ts";
import { sampleKey } from "../support/sample-keys.ts";

const newFolder = () => mkdtemp(join(tmpdir(), "yiju-keys-"));

describe("createKeyFile", () => {
  it("has no keys where there is no file", async () => {
    expect(await createKeyFile(join(await newFolder(), "none")).list()).toEqual([]);
  });

  it("keeps keys for its owner alone, and never a key itself", async () => {
    const folder = await newFolder();
    const { key, kept } = sampleKey();
    const publishable = sampleKey({ kind: "publishable", origins: ["https://a.example"] });
    await createKeyFile(folder).change(() => [kept, publishable.kept]);
    expect(await createKeyFile(folder).list()).toEqual([kept, publishable.kept]);
    const { mode } = await stat(join(folder, "keys.json"));
    expect((mode & 0o777).toString(8)).toBe("600");
    expect(await readFile(join(folder, "keys.json"), "utf8")).not.toContain(key.slice(8));
    expect(await readdir(folder)).toEqual(["keys.json"]);
  });

  it("sees at once what another process wrote", async () => {
    const folder = await newFolder();
    const reader = createKeyFile(folder);
    expect(await reader.list()).toEqual([]);
    const { kept } = sampleKey();
    await createKeyFile(folder).change(() => [kept]);
    expect(await reader.list()).toEqual([kept]);
  });

  it("loses none of the keys that are made at the same time", async () => {
    const folder = await newFolder();
    const keys = Array.from({ length: 12 }, () => sampleKey().kept);
    await Promise.all(keys.map((kept) => createKeyFile(folder).change((all) => [...all, kept])));
    const ids = (await createKeyFile(folder).list()).map(({ id }) => id);
    expect(ids.sort()).toEqual(keys.map(({ id }) => id).sort());
  });

  it("keeps what there was when an edit fails", async () => {
    const folder = await newFolder();
    const store = createKeyFile(folder);
    const { kept } = sampleKey();
    await store.change(() => [kept]);
    await expect(
      store.change(() => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await store.list()).toEqual([kept]);
    expect(await readdir(folder)).toEqual(["keys.json"]);
  });

  it.each(["", "{}", '{"version":2,"keys":[]}', '{"version":1,"keys":[{}]}'])(
    "takes %j for damage, not for no keys",
    async (content) => {
      const folder = await newFolder();
      await writeFile(join(folder, "keys.json"), content);
      const store = createKeyFile(folder);
      await expect(store.list()).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
      await expect(store.change(() => [])).rejects.toThrow("keys.json cannot be read");
      expect(await readFile(join(folder, "keys.json"), "utf8")).toBe(content);
    },
  );
});

it("says so when the folder cannot be written", async () => {
  const file = join(await newFolder(), "file");
  await writeFile(file, "");
  const changed = createKeyFile(join(file, "data")).change(() => []);
  await expect(changed).rejects.toThrow("cannot be written");
});

describe("createKeyUseFile", () => {
  it("keeps uses, and says what to do about a file that is damaged", async () => {
    const folder = await newFolder();
    const store = createKeyUseFile(folder);
    expect(await store.read()).toEqual(new Map());
    const uses = new Map([
      ["key-1", { lastUsedAt: "2026-11-27T08:00:00.000Z", day: "2026-11-27", requests: 3 }],
    ]);
    await store.write(uses);
    expect(await createKeyUseFile(folder).read()).toEqual(uses);
    await writeFile(join(folder, "key-use.json"), "half");
    await expect(store.read()).rejects.toThrow("Delete it");
  });
});
