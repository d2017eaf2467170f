import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeIndexPublisher } from "../contracts/index-publisher.contract.ts";
import { describePassageIndex } from "../contracts/passage-index.contract.ts";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import type { IndexUnderTest } from "../support/published-index.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function createIndex(): Promise<IndexUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), "yiju-index-"));
  folders.push(directory);
  return {
    publisher: createPublisher(directory),
    openReader: (fingerprints, pinned) =>
      openReader(directory, { ...(fingerprints && { fingerprints }), pinned }),
  };
}

describePassageIndex("embedded", createIndex);
describeIndexPublisher("embedded", createIndex);
