import { loadavg } from "node:os";
import type { GenerationWriter, IndexPublisher } from "../../src/ports/index-publisher.ts";
import { scaleDocuments } from "../scale/scale-documents.ts";
import { scaleEntry } from "../scale/scale-entry.ts";
import { benchEmbedder, benchFingerprints } from "./bench-setting.ts";

/** Passages between two lines of progress. */
const STEP = 10_000;

/** How long it took to fill a store. */
export interface FillTimes {
  /** Passages written by this run; less than all where an earlier run was broken off. */
  readonly written: number;
  readonly writeSeconds: number;
  readonly sealSeconds: number;
  /** Checking included. */
  readonly publishSeconds: number;
}

/**
 * Publishes so many passages of real text, their vectors made by projection. A store whose builds outlive a process
 * goes on with what was written before.
 */
export async function fillStore(
  publisher: IndexPublisher,
  passageCount: number,
): Promise<FillTimes> {
  const writer = await publisher.begin(benchFingerprints, { contentId: `bench-${passageCount}` });
  const { result: written, seconds: writeSeconds } = await timed(() => write(writer, passageCount));
  tell(`sealing ${passageCount} passages`);
  const { result, seconds: sealSeconds } = await timed(() => writer.seal());
  tell(`checking and publishing ${result.id}`);
  const { seconds: publishSeconds } = await timed(() => publisher.publish(result.id, writer.base));
  return { written, writeSeconds, sealSeconds, publishSeconds };
}

async function write(writer: GenerationWriter, passageCount: number): Promise<number> {
  let done = 0;
  let written = 0;
  const startedMs = performance.now();
  for await (const document of scaleDocuments(passageCount)) {
    const { length } = document.passages;
    if (!(await writer.keep(document.source))) {
      await writer.upsert(await scaleEntry(document, benchEmbedder));
      written += length;
    }
    if (Math.floor((done + length) / STEP) > Math.floor(done / STEP)) {
      const rate = (written * 1000) / (performance.now() - startedMs);
      const left = (passageCount - done - length) / rate / 60;
      tell(
        `${done + length} of ${passageCount} passages, ${rate.toFixed(0)} a second, ${left.toFixed(0)} minutes left`,
      );
    }
    done += length;
  }
  await writer.written();
  return written;
}

async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly seconds: number }> {
  const startedMs = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - startedMs) / 1000 };
}

function tell(line: string): void {
  const time = new Date().toISOString().slice(11, 19);
  process.stderr.write(`${time} ${line} (load ${(loadavg()[0] ?? 0).toFixed(1)})\n`);
}
