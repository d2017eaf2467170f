import { open, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { holdSegments } from "../../src/records/hold-segments.ts";
import { openLog, recordsFolder, sampleRecord } from "../support/record-log.ts";

const FILES = 40;

async function logOfManyFiles(): Promise<string> {
  const directory = await recordsFolder();
  const log = openLog(directory, { maxSegmentBytes: 100 });
  for (let file = 0; file < FILES; file++) await log.append(sampleRecord(String(file)));
  return directory;
}

/** As a system that lets a process have so many files open. */
function opener(limit: number) {
  const handles = new Set<FileHandle>();
  const opened = async (path: string): Promise<FileHandle> => {
    if (handles.size === limit) throw Object.assign(new Error("too many"), { code: "EMFILE" });
    const handle = await open(path);
    handles.add(handle);
    return handle;
  };
  return { opened, isOpen: () => [...handles].filter(({ fd }) => fd >= 0).length };
}

it("reads a log of more files than may be open, and leaves some to others", async () => {
  const directory = await logOfManyFiles();
  const { opened, isOpen } = opener(36);
  const held = await holdSegments(directory, opened);
  expect(isOpen()).toBe(4);
  const sizes = await Promise.all(held.map(async ({ read }) => (await read()).length));
  const path = (segment: number) =>
    join(directory, `records-${String(segment).padStart(6, "0")}.log`);
  expect(sizes).toEqual(
    await Promise.all(held.map(async ({ segment }) => (await stat(path(segment))).size)),
  );
  for (const { close } of held) await close();
  expect(isOpen()).toBe(0);
});

it("closes what it opened where a file cannot be read", async () => {
  const directory = await logOfManyFiles();
  const { opened, isOpen } = opener(FILES);
  const held = holdSegments(directory, async (path) => {
    if (path.endsWith("000020.log")) await rm(path);
    return opened(path);
  });
  await expect(held).rejects.toThrow("ENOENT");
  expect(isOpen()).toBe(0);
});
