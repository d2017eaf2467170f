import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { readRecords } from "../../src/records/read-records.ts";
import { createPublisher } from "./embedded-index.ts";
import { openLog, sampleRecord, verifyFolder } from "./record-log.ts";
import { expectWholeDocuments } from "./whole-documents.ts";

const PROGRAM = fileURLToPath(new URL("answer-until-killed.ts", import.meta.url));

export interface KilledFolders {
  readonly records: string;
  /** Holds an index. */
  readonly index: string;
  readonly documents: string;
}

/** How often what was delivered is recorded: a claim may be delivered before its answer, or without one. */
type Deliveries = ReadonlyMap<string, number>;

/**
 * Kills a program that answers, rotates, indexes, adds and removes, so many milliseconds after its first answer.
 * Expects that everything it delivered is recorded, that the log goes on and is sound, and that a whole index and whole
 * documents are left.
 *
 * @returns how many answers it had delivered
 */
export async function expectToKeepRecords(
  folders: KilledFolders,
  momentMs: number,
): Promise<number> {
  const output = await runUntil(folders, momentMs);
  const recorded = await countRecords(folders.records);
  const delivered = countLines(output);
  await expectWholeDocuments(folders.documents, { output, records: folders.records });
  for (const [what, count] of delivered) {
    expect(recorded.get(what) ?? 0, what).toBeGreaterThanOrEqual(count);
  }
  await openLog(folders.records).append(sampleRecord(`after-${momentMs}`));
  expect((await verifyFolder(folders.records)).problems).toEqual([]);
  await createPublisher(folders.index).verify();
  return [...delivered.keys()].filter((what) => what.startsWith("answer")).length;
}

async function runUntil(
  { records, index, documents }: KilledFolders,
  momentMs: number,
): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, records, index, documents], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const closed = once(child, "close");
  try {
    while (!output.includes("answer ")) await once(child.stdout, "data");
    await wait(momentMs);
  } finally {
    child.kill("SIGKILL");
    expect(await closed).toEqual([null, "SIGKILL"]);
  }
  return output;
}

function countLines(output: string): Deliveries {
  const counts = new Map<string, number>();
  for (const line of output.split("\n").slice(1, -1)) {
    if (!/^(?:answer|claim) /.test(line)) continue;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

async function countRecords(directory: string): Promise<Deliveries> {
  const counts = new Map<string, number>();
  for await (const { kind, facts } of readRecords(directory)) {
    const what = `${kind} ${String(facts["exchange"])}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}
