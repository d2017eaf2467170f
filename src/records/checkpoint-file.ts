import { mkdir, open, readFile, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { unwritable } from "./unwritable.ts";

/**
 * Adds a checkpoint, one JSON object a line, flushed to the disk; half a line that a crash or a full disk left before
 * it is taken away.
 *
 * @throws AppError RECORD_UNAVAILABLE where it cannot be written.
 */
export async function appendCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  await appendLine(path, JSON.stringify(checkpoint)).catch((error: unknown) => {
    throw unwritable("The checkpoint", path, error);
  });
}

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "a+", 0o600);
  try {
    await endLastLine(file);
    await file.appendFile(`${line}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Takes half a line away; ends a whole one that lacks its line break, as a copy may. */
async function endLastLine(file: FileHandle): Promise<void> {
  const bytes = await file.readFile();
  const end = bytes.lastIndexOf("\n") + 1;
  if (end === bytes.length) return;
  const isWhole = parseCheckpoint(bytes.toString("utf8", end)) !== undefined;
  await (isWhole ? file.appendFile("\n") : file.truncate(end));
}

/**
 * The checkpoints of a file, oldest first; none where there is no file.
 *
 * @throws AppError RECORD_UNAVAILABLE for a line that is no checkpoint, but for half a one at the end.
 */
export async function readCheckpoints(path: string): Promise<Checkpoint[]> {
  const text = await readFile(path, "utf8").catch(ifAbsent(""));
  const lines = text.split("\n");
  // a copy may have lost the line break at its end
  const last = parseCheckpoint(lines.pop() ?? "");
  const checkpoints = lines.map((line, index) => {
    const checkpoint = parseCheckpoint(line);
    if (checkpoint !== undefined) return checkpoint;
    throw new AppError(
      "RECORD_UNAVAILABLE",
      `Line ${index + 1} of ${path} is no checkpoint. Compare the file with a copy kept elsewhere.`,
    );
  });
  return last === undefined ? checkpoints : [...checkpoints, last];
}
