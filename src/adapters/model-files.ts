import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "../domain/errors.ts";

const CHECKSUM_FILE = "SHA256SUMS";

/** The expected SHA-256 of one file, as `sha256sum` writes it. */
interface ModelFile {
  /** Relative to the model's folder. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * The model's checksum list, and a hash of the list that stands for all its files.
 *
 * @throws AppError MODEL_UNAVAILABLE when the list is missing or holds a line that is no checksum.
 */
export async function readModelChecksums(
  directory: string,
): Promise<{ readonly files: readonly ModelFile[]; readonly digest: string }> {
  const path = join(directory, CHECKSUM_FILE);
  const list = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError(
      "MODEL_UNAVAILABLE",
      `the checksum list ${path} of the model cannot be read; restore the folder from the repository (git checkout -- models)`,
      { cause },
    );
  });
  const files = list
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parseChecksum(line, path));
  return { files, digest: createHash("sha256").update(list).digest("hex") };
}

/**
 * Hashes every listed file.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the first file that is missing or differs, with both checksums.
 */
export async function verifyModelFiles(directory: string): Promise<void> {
  const { files } = await readModelChecksums(directory);
  for (const { name, sha256 } of files) {
    const path = join(directory, name);
    const found = await hashFile(path);
    if (found !== sha256) {
      throw new AppError(
        "MODEL_UNAVAILABLE",
        `the model file ${path} has SHA-256 ${found}, expected ${sha256}; restore it from the repository (git checkout -- models) or update ${CHECKSUM_FILE} if the model was replaced on purpose`,
      );
    }
  }
}

function parseChecksum(line: string, path: string): ModelFile {
  const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
  if (sha256 === undefined || name === undefined) {
    throw new AppError(
      "MODEL_UNAVAILABLE",
      `${path} holds the line "${line}", which is not "<sha256>  <file>"; write it with sha256sum`,
    );
  }
  return { name, sha256 };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash).catch((cause: unknown) => {
    throw new AppError(
      "MODEL_UNAVAILABLE",
      `the model file ${path} cannot be read; restore it from the repository (git checkout -- models)`,
      { cause },
    );
  });
  return hash.digest("hex");
}
