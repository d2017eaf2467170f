import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";

/** Adds a checkpoint, one JSON object a line, flushed to the disk. */
export async function appendCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(checkpoint)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/**
 * The checkpoints of a file, oldest first; none where there is no file.
 *
 * @throws AppError RECORD_UNAVAILABLE for a line that is no checkpoint, but for half a one at the end.
 */
export async function readCheckpoints(path: string): Promise<Checkpoint[]> {
  const text = await readFile(path, "utf8").catch(ifAbsent(""));
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line, index) => {
    const checkpoint = parseCheckpoint(line);
    if (checkpoint !== undefined) return checkpoint;
    throw new AppError(
      "RECORD_UNAVAILABLE",
      `Line ${index + 1} of ${path} is no checkpoint. Compare the file with a copy kept elsewhere.`,
    );
  });
}
