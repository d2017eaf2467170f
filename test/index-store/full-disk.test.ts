import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { generateDocuments } from "../support/generated-documents.ts";
import { queryTokens } from "../support/index-documents.ts";
import { publishDocuments } from "../support/published-index.ts";
import { runProgram } from "../support/run-program.ts";

const PROGRAM = fileURLToPath(new URL("../support/build-under-limit.ts", import.meta.url));

/**
 * Files may have so many blocks of 512 bytes: what is larger fails as on a full disk, from the lock to the last bytes of
 * the list of passages, which has 40 kB.
 */
const BLOCKS = [0, 4, 78];

describe("a build that runs out of disk", () => {
  let directory: string;
  let served: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-full-disk-"));
    served = (await publishDocuments(underTest(), generateDocuments(0))).id;
  });
  afterAll(() => rm(directory, { recursive: true }));

  const underTest = () => ({
    publisher: createPublisher(directory),
    openReader: () => openReader(directory),
  });
  const buildUnder = async (blocks: number | "unlimited"): Promise<unknown> => {
    const command = `ulimit -f ${blocks}; exec "$0" --import tsx "$@"`;
    const run = await runProgram("sh", ["-c", command, process.execPath, PROGRAM, directory], {
      // a part of what tsx compiled would be left for others
      environment: { TSX_DISABLE_CACHE: "1" },
    });
    expect(run.stderr).toBe("");
    return JSON.parse(run.stdout);
  };

  it.each(BLOCKS)(
    "when a file has %i blocks says what to do, and leaves the generation before alone",
    async (blocks) => {
      expect(await buildUnder(blocks)).toMatchObject({
        code: "STORAGE_UNAVAILABLE",
        message: expect.stringMatching(/check that the disk has room and works$/) as string,
      });
      expect((await readdir(directory)).sort()).toEqual(["CURRENT", served].sort());
      expect(await createPublisher(directory).verify()).toMatchObject({ id: served });
      const reader = openReader(directory);
      const { passageCount } = await reader.current();
      const found = { filter: {}, k: 1000 };
      expect(await reader.searchLexical(served, queryTokens("第"), found)).toHaveLength(
        passageCount,
      );
      await reader.close();
    },
  );

  it("succeeds once there is room", async () => {
    expect(await buildUnder("unlimited")).toEqual({ code: "published" });
    expect((await createPublisher(directory).verify()).id).not.toBe(served);
  });
});
