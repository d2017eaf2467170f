import { open, readFile, stat, type FileHandle } from "node:fs/promises";
import { hasSystemCode } from "../domain/has-system-code.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { listSegments, segmentPath } from "./segment-files.ts";

/** Files that are not held open where the system lets no more be open: whoever reads needs some as well. */
const LEFT_TO_OTHERS = 32;

/** A file of the log as it was at one moment. */
export interface HeldSegment {
  readonly segment: number;
  readonly read: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/**
 * Holds every file of a log open, ascending, so that what is purged, removed or appended later changes nothing of what
 * is read. Of a log of more files than may be open, the last ones are read as they are when their turn comes.
 *
 * @param openFile fails with EMFILE where no more may be open
 */
export async function holdSegments(
  directory: string,
  openFile: (path: string) => Promise<FileHandle> = open,
): Promise<HeldSegment[]> {
  const files = await Promise.all(
    (await listSegments(directory)).map(async (segment) => {
      const path = segmentPath(directory, segment);
      return { segment, path, size: (await stat(path)).size };
    }),
  );
  const handles: FileHandle[] = [];
  try {
    for (const { path } of files) handles.push(await openFile(path));
  } catch (error) {
    const given = hasSystemCode(error, "EMFILE") ? handles.splice(-LEFT_TO_OTHERS) : handles;
    for (const handle of given) await handle.close();
    if (given === handles) throw error;
  }
  return files.map(({ segment, path, size }, index) => ({
    segment,
    async read() {
      const bytes = await (handles[index]?.readFile() ?? readFile(path)).catch(
        ifAbsent(Buffer.alloc(0)),
      );
      return bytes.subarray(0, size);
    },
    close: async () => handles[index]?.close(),
  }));
}
