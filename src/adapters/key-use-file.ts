import { join } from "node:path";
import { z } from "zod/v4";
import type { KeyUseStore } from "../ports/key-store.ts";
import { readJsonFile } from "./read-json-file.ts";
import { replaceFile } from "../data-directory/replace-file.ts";

const usesSchema = z.record(
  z.string(),
  z.object({ lastUsedAt: z.iso.datetime(), day: z.iso.date(), requests: z.int().min(0) }),
);

/** Uses of keys in `key-use.json`. */
export function createKeyUseFile(directory: string): KeyUseStore {
  const path = join(directory, "key-use.json");
  return {
    async read() {
      const advice = "Delete it: only the counts of the day and the times of last use are lost.";
      return new Map(Object.entries((await readJsonFile(path, usesSchema, advice)) ?? {}));
    },
    async write(uses) {
      await replaceFile(path, `${JSON.stringify(Object.fromEntries(uses))}\n`);
    },
  };
}
