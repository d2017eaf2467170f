import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { generateDocuments } from "../support/generated-documents.ts";
import { queryTokens } from "../support/index-documents.ts";
import { publishDocuments } from "../support/published-index.ts";

const PROGRAM = fileURLToPath(new URL("../support/build-until-killed.ts", import.meta.url));

/** Moments at which a build is killed, in ms after it began; a build takes 100 to 500 ms. More for a long run. */
const MOMENTS_MS = [0, 41, 97, 163, 231, 317, 431, 587];

describe("a build that is killed", () => {
  let directory: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-killed-"));
    await publishDocuments(
      { publisher: createPublisher(directory), openReader: () => openReader(directory) },
      generateDocuments(0),
    );
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await rm(directory, { recursive: true });
  });

  it.each(MOMENTS_MS)(
    "after %i ms leaves a whole index, and the next build succeeds",
    async (moment) => {
      const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, directory], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      children.push(child);
      await once(child.stdout, "data");
      await wait(moment);
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      expect(await ended).toEqual([null, "SIGKILL"]);

      const served = await expectWholeIndex(directory);
      const under = {
        publisher: createPublisher(directory),
        openReader: () => openReader(directory),
      };
      const next = await publishDocuments(under, generateDocuments(1000 + moment));
      expect(next.id).not.toBe(served);
      expect(await expectWholeIndex(directory)).toBe(next.id);
      const names = await readdir(directory);
      expect(names.filter((name) => name.startsWith("."))).toEqual([]);
    },
  );
});

/** Loads what CURRENT names, searches it, and answers its id. */
async function expectWholeIndex(directory: string): Promise<string> {
  const verified = await createPublisher(directory).verify();
  const reader = openReader(directory);
  const generation = await reader.current();
  expect(generation).toEqual(verified);
  expect(generation.passageCount).toBe(10 * generation.documentCount);
  const hits = await reader.searchLexical(generation.id, queryTokens("第"), {
    filter: {},
    k: 1000,
  });
  expect(hits).toHaveLength(generation.passageCount);
  await reader.close();
  return generation.id;
}
