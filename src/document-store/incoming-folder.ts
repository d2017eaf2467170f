import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { IncomingFile, IncomingFiles } from "../ports/incoming-files.ts";

const recordSchema = z.object({
  id: z.string(),
  name: z.string(),
  details: z.record(z.string(), z.unknown()),
  context: z
    .object({
      channel: z.enum(["http", "cli"]),
      requestId: z.string().nullable(),
      keyId: z.string().nullable(),
      collections: z.array(z.string()).nullable().optional(),
    })
    // files that an earlier version took in: nobody knows any more whose key it was
    .default({ channel: "http", requestId: null, keyId: null }),
  receivedAt: z.string(),
});

// Earlier versions named a limited key's collections in the details and not in the context.
const incomingFile = recordSchema.transform(({ context, ...file }) => {
  const { collections = z.array(z.string()).safeParse(file.details["collections"]).data ?? null } =
    context;
  return { ...file, context: { ...context, collections } };
});

/** Waiting files in a folder: what is said of each is written last, so that no half of one is ever taken up. */
export function createIncomingFolder(directory: string): IncomingFiles {
  const bytesOf = (id: string): string => join(directory, `${id}.bin`);
  const recordOf = (id: string): string => join(directory, `${id}.json`);

  async function readRecord(id: string): Promise<IncomingFile | undefined> {
    const text = await readFile(recordOf(id), "utf8").catch(ifAbsent(undefined));
    const parsed = text === undefined ? undefined : incomingFile.safeParse(JSON.parse(text)).data;
    return parsed;
  }

  return {
    async keep(file, bytes) {
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await writeFile(bytesOf(file.id), bytes, { flush: true, mode: 0o600 });
        await writeFile(`${recordOf(file.id)}.new`, JSON.stringify(file), {
          flush: true,
          mode: 0o600,
        });
        await rename(`${recordOf(file.id)}.new`, recordOf(file.id));
      } catch (cause) {
        throw new AppError(
          "STORAGE_UNAVAILABLE",
          `the file cannot be kept in ${directory}; check that the folder can be written and the disk has room`,
          { cause },
        );
      }
    },
    async list() {
      const names = (await readdir(directory).catch(ifAbsent(undefined))) ?? [];
      const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
      const files = await Promise.all(ids.map(readRecord));
      return files
        .filter((file) => file !== undefined)
        .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    },
    async read(id) {
      const file = await readRecord(id);
      const bytes = await readFile(bytesOf(id)).catch(ifAbsent(undefined));
      if (file !== undefined && bytes !== undefined) return { name: file.name, bytes };
      throw new AppError(
        "STORAGE_UNAVAILABLE",
        `the file that was sent is gone from ${directory}; send it again`,
      );
    },
    async remove(id) {
      for (const path of [recordOf(id), bytesOf(id)]) await rm(path, { force: true });
    },
  };
}
