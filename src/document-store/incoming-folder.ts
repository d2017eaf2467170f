import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { JOB_KINDS } from "../domain/document-job.ts";
import type { IncomingChange, IncomingChanges } from "../ports/incoming-changes.ts";

const recordSchema = z.object({
  id: z.string(),
  // earlier versions kept files alone
  kind: z.enum(JOB_KINDS).default("add"),
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
  // of those that one process kept; earlier versions did not say
  order: z.number().default(0),
});

type KeptChange = IncomingChange & { readonly order: number };

// Earlier versions named a limited key's collections in the details and not in the context.
const incomingChange = recordSchema.transform(({ context, ...change }) => {
  const {
    collections = z.array(z.string()).safeParse(change.details["collections"]).data ?? null,
  } = context;
  return { ...change, context: { ...context, collections } };
});

const KEPT = { flush: true, mode: 0o600 };

/** Waiting changes in a folder: what is said of each is written last, so that no half of one is ever taken up. */
export function createIncomingFolder(directory: string): IncomingChanges {
  const bytesOf = (id: string): string => join(directory, `${id}.bin`);
  const recordOf = (id: string): string => join(directory, `${id}.json`);
  let keptSoFar = 0;

  async function readRecord(id: string): Promise<KeptChange | undefined> {
    const text = await readFile(recordOf(id), "utf8").catch(ifAbsent(undefined));
    const parsed = text === undefined ? undefined : incomingChange.safeParse(JSON.parse(text)).data;
    return parsed;
  }

  return {
    async keep(change, bytes) {
      const order = ++keptSoFar;
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        if (bytes !== undefined) await writeFile(bytesOf(change.id), bytes, KEPT);
        const record = recordOf(change.id);
        await writeFile(`${record}.new`, JSON.stringify({ ...change, order }), KEPT);
        await rename(`${record}.new`, record);
      } catch (cause) {
        throw new AppError(
          "STORAGE_UNAVAILABLE",
          `what was sent cannot be kept in ${directory}; check that the folder can be written and the disk has room`,
          { cause },
        );
      }
    },
    async list() {
      const names = (await readdir(directory).catch(ifAbsent(undefined))) ?? [];
      const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
      const changes = await Promise.all(ids.map(readRecord));
      return changes
        .filter((change) => change !== undefined)
        .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || a.order - b.order);
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
