import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { FINGERPRINTS } from "../support/index-documents.ts";
import { publishDocuments } from "../support/published-index.ts";
import { HK, TW } from "../support/sample-documents.ts";

type Damage = (path: string) => Promise<void>;

const flipBit: Damage = async (path) => {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(path, bytes);
};
const cutShort: Damage = async (path) => truncate(path, (await readFile(path)).length - 1);
const remove: Damage = (path) => rm(path);

describe("a damaged generation", () => {
  let folder: string;
  let sound: string;
  let generation: string;
  let files: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-damage-"));
    sound = join(folder, "sound");
    const under = { publisher: createPublisher(sound), openReader: () => openReader(sound) };
    generation = (await publishDocuments(under, [HK, TW])).id;
    files = await readdir(join(sound, generation));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    { name: "a flipped bit", damage: flipBit },
    { name: "a missing last byte", damage: cutShort },
    { name: "a missing file", damage: remove },
  ])(
    "is refused for $name in any of its files, naming the file and what to do",
    async ({ damage }) => {
      expect(files).toHaveLength(20);
      for (const file of files) {
        const directory = join(folder, "damaged");
        await cp(sound, directory, { recursive: true });
        await damage(join(directory, generation, file));
        const refusal = {
          code: "INDEX_CORRUPT",
          message: expect.stringMatching(new RegExp(`${file} .*yiju index`)) as string,
        };
        await expect(openReader(directory).current(), file).rejects.toMatchObject(refusal);
        await expect(createPublisher(directory).verify(), file).rejects.toMatchObject(refusal);
        await rm(directory, { recursive: true });
      }
    },
  );

  it.each(["", "../etc", "0123456789abcdef\nmore", "0123456789abcdef"])(
    "is refused when CURRENT holds %j",
    async (content) => {
      const directory = join(folder, "pointer");
      await cp(sound, directory, { recursive: true });
      await writeFile(join(directory, "CURRENT"), content);
      await expect(openReader(directory).current()).rejects.toMatchObject({
        code: "INDEX_CORRUPT",
      });
      await rm(directory, { recursive: true });
    },
  );

  it("is refused as incompatible when another format wrote it", async () => {
    const directory = join(folder, "format");
    await cp(sound, directory, { recursive: true });
    const path = join(directory, generation, "manifest.json");
    const manifest = await readFile(path, "utf8");
    await writeFile(path, manifest.replace(`"formatVersion": 2`, `"formatVersion": 4`));
    await expect(openReader(directory).current()).rejects.toMatchObject({
      code: "INDEX_INCOMPATIBLE",
      message: expect.stringMatching(/format 4.*reads 1, 2, 3.*yiju index/) as string,
    });
  });

  it("is read as before when the format before collections and versions wrote it", async () => {
    const directory = join(folder, "former-format");
    await cp(sound, directory, { recursive: true });
    const path = join(directory, generation, "manifest.json");
    const manifest = await readFile(path, "utf8");
    await writeFile(path, manifest.replace(`"formatVersion": 2`, `"formatVersion": 1`));
    expect(await openReader(directory).current()).toMatchObject({ id: generation });
  });

  it("is built anew beside itself, telling why nothing of it was used", async () => {
    const directory = join(folder, "repaired");
    await cp(sound, directory, { recursive: true });
    await flipBit(join(directory, generation, "vectors.f32"));
    const publisher = createPublisher(directory);
    const writer = await publisher.begin(FINGERPRINTS);
    expect(writer.base).toBe(generation);
    expect(writer.baseProblem).toMatchObject({ code: "INDEX_CORRUPT" });
    await writer.abort();
    const under = { publisher, openReader: () => openReader(directory) };
    const repaired = await publishDocuments(under, [HK, TW]);
    expect(repaired.id).toBe(`${generation}.2`);
    expect(await openReader(directory).current()).toEqual(repaired);
  });
});
