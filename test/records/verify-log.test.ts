import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/records/canonical-json.ts";
import { openLog, recordsFolder, sampleRecord, verifyFolder } from "../support/record-log.ts";

const FIRST = "records-000001.log";

describe("verifyLog", () => {
  it("finds nothing wrong with no records at all", async () => {
    expect(await verifyFolder(join(await recordsFolder(), "absent"))).toEqual({
      records: 0,
      segments: 0,
      purged: 0,
      first: null,
      last: null,
      checkpoints: { given: 0, confirmed: 0, expired: 0, signed: false },
      problems: [],
    });
  });

  describe("of a log of two files", () => {
    let files: ReadonlyMap<string, Buffer>;

    beforeAll(async () => {
      files = await sampleFiles();
    });

    const problemsAfter = async (changed: ReadonlyMap<string, Buffer>): Promise<number> => {
      const directory = await recordsFolder();
      for (const [name, bytes] of changed) await writeFile(join(directory, name), bytes);
      return (await verifyFolder(directory)).problems.length;
    };

    it("finds nothing wrong as it is", async () => {
      expect(await problemsAfter(files)).toBe(0);
    });

    it.each([
      ["a byte that was changed", changeByte],
      ["bytes that were taken out", takeOut],
      ["bytes that were put in", putIn],
      ["lines that were removed", removeLines],
      ["a line that was repeated", repeatLine],
      ["two lines that changed places", swapLines],
      ["a file that was cut", cut],
    ] as const)("finds %s, wherever it is", async (_what, mutate) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            name: fc.constantFrom(...files.keys()),
            a: fc.nat(),
            b: fc.nat(),
            byte: fc.integer({ min: 1, max: 255 }),
          }),
          async ({ name, ...where }) => {
            const before = files.get(name) ?? Buffer.alloc(0);
            const after = mutate(before, where);
            fc.pre(!after.equals(before));
            expect(await problemsAfter(new Map([...files, [name, after]]))).toBeGreaterThan(0);
          },
        ),
        { numRuns: 60 },
      );
    });

    it("finds a whole file that is gone", async () => {
      for (const gone of files.keys()) {
        const left = [...files].filter(([name]) => name !== gone);
        expect(await problemsAfter(new Map(left)), gone).toBeGreaterThan(0);
      }
    });

    it("finds a record whose hash was made to fit again", async () => {
      const lines = linesOf(files.get(FIRST) ?? Buffer.alloc(0));
      const before = lines[1] ?? "";
      const forged = forgedLine(before.replace("answered", "refused!"));
      const after = Buffer.from([lines[0], forged, ...lines.slice(2)].join("\n") + "\n");
      expect(await problemsAfter(new Map([...files, [FIRST, after]]))).toBeGreaterThan(0);
    });
  });

  it("names the record that was changed, and only that one", async () => {
    const directory = await recordsFolder();
    const log = openLog(directory);
    for (const id of ["a", "b", "c"]) await log.append(sampleRecord(id));
    const path = join(directory, FIRST);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("什麼？b", "什麼？x"));
    expect((await verifyFolder(directory)).problems).toEqual([
      {
        seq: 3,
        segment: 1,
        line: 3,
        problem: "the record's contents were changed: their hash does not fit",
      },
    ]);
  });
});

describe("canonicalJson", () => {
  it("gives equal bytes for equal values, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

interface Where {
  readonly a: number;
  readonly b: number;
  readonly byte: number;
}

async function sampleFiles(): Promise<Map<string, Buffer>> {
  const directory = await mkdtemp(join(tmpdir(), "yiju-records-"));
  const log = openLog(directory, { maxSegmentBytes: 1200 });
  for (const id of ["a", "b", "c", "d"]) await log.append(sampleRecord(id));
  const names = [FIRST, "records-000002.log", "HEAD"];
  const bytes = await Promise.all(names.map((name) => readFile(join(directory, name))));
  await rm(directory, { recursive: true });
  return new Map(names.map((name, index) => [name, bytes[index] ?? Buffer.alloc(0)]));
}

function changeByte(bytes: Buffer, { a, byte }: Where): Buffer {
  const after = Buffer.from(bytes);
  const at = a % after.length;
  after[at] = (after[at] ?? 0) ^ byte;
  return after;
}

function takeOut(bytes: Buffer, { a, b }: Where): Buffer {
  const at = a % bytes.length;
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (b % 40))]);
}

function putIn(bytes: Buffer, { a, byte }: Where): Buffer {
  const at = a % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
}

function cut(bytes: Buffer, { a }: Where): Buffer {
  return bytes.subarray(0, a % bytes.length);
}

function linesOf(bytes: Buffer): string[] {
  return bytes.toString("utf8").split("\n").slice(0, -1);
}

function removeLines(bytes: Buffer, { a, b }: Where): Buffer {
  const lines = linesOf(bytes);
  return joined(lines.toSpliced(a % lines.length, 1 + (b % lines.length)));
}

function repeatLine(bytes: Buffer, { a, b }: Where): Buffer {
  const lines = linesOf(bytes);
  return joined(lines.toSpliced(b % (lines.length + 1), 0, lines[a % lines.length] ?? ""));
}

function swapLines(bytes: Buffer, { a, b }: Where): Buffer {
  const lines = linesOf(bytes);
  const [i, j] = [a % lines.length, b % lines.length];
  return joined(lines.with(i, lines[j] ?? "").with(j, lines[i] ?? ""));
}

function joined(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(""));
}

/** The line with a hash that fits its header, as somebody who knows the format would write it. */
function forgedLine(line: string): string {
  const [, header = "", contents = ""] = line.split("\t");
  const hash = createHash("sha256").update(`yiju-record-v1\n${header}`).digest("hex");
  return [hash, header, contents].join("\t");
}
