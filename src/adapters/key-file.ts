import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import type { ApiKey } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";
import { isOfTheSystem } from "../domain/is-of-the-system.ts";
import { SCOPES } from "../domain/principal.ts";
import type { KeyStore } from "../ports/key-store.ts";
import { withFileLock } from "./file-lock.ts";
import { readJsonFile } from "./read-json-file.ts";
import { replaceFile } from "../data-directory/replace-file.ts";

const common = {
  id: z.string(),
  name: z.string(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  scopes: z.array(z.enum(SCOPES)),
  collections: z.array(z.string()).nullable(),
  requestsPerMinute: z.int().positive().nullable(),
  requestsPerDay: z.int().positive().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
};
const keySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("secret"), ...common }),
  z.strictObject({ kind: z.literal("publishable"), ...common, origins: z.array(z.string()) }),
]);
const fileSchema = z.strictObject({ version: z.literal(1), keys: z.array(keySchema) });

const READING_ADVICE = "Check that it is as `yiju keys` wrote it, or put back a copy.";

/** Keys in `keys.json`, read again whenever the file is another than before. */
export function createKeyFile(directory: string): KeyStore {
  const path = join(directory, "keys.json");
  let last = { version: "", keys: Promise.resolve<readonly ApiKey[]>([]) };

  async function list(): Promise<readonly ApiKey[]> {
    const version = await versionOf(path);
    if (version !== last.version) last = { version, keys: readKeys(path) };
    return last.keys;
  }

  return {
    list,
    change: (edit) =>
      withFileLock(path, async () => {
        const content = { version: 1, keys: edit(await readKeys(path)) };
        await replaceFile(path, `${JSON.stringify(content, null, 2)}\n`);
      }).catch((cause: unknown) => {
        throw isOfTheSystem(cause) ? unusable(path, cause) : cause;
      }),
  };
}

/** Changes whenever the file is replaced or written to; "" while there is none. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs].join(" ");
  } catch (cause) {
    if (hasSystemCode(cause, "ENOENT")) return "";
    throw new AppError("STORAGE_UNAVAILABLE", `${path} cannot be read. ${READING_ADVICE}`, {
      cause,
    });
  }
}

async function readKeys(path: string): Promise<readonly ApiKey[]> {
  return (await readJsonFile(path, fileSchema, READING_ADVICE))?.keys ?? [];
}

function unusable(path: string, cause: unknown): AppError {
  const advice = "Check that the folder can be written and the disk has room.";
  return new AppError("STORAGE_UNAVAILABLE", `${path} cannot be written. ${advice}`, { cause });
}
