import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { createPublisher, openReader } from "./embedded-index.ts";
import { generateDocuments } from "./generated-documents.ts";
import { queryTokens } from "./index-documents.ts";
import { publishDocuments } from "./published-index.ts";

const PROGRAM = fileURLToPath(new URL("build-until-killed.ts", import.meta.url));

/** Publishes the first generation of an index that is to be killed at. */
export async function publishFirst(directory: string): Promise<void> {
  await publishDocuments(underTest(directory), generateDocuments(0));
}

/**
 * Kills a program that builds one generation after the other, so many milliseconds after it began, and expects
 * that a whole index is left and that the next build succeeds and cleans up.
 */
export async function expectToSurviveKill(directory: string, momentMs: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(child.stdout, "data");
    await wait(momentMs);
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
  }
  const served = await expectWholeIndex(directory);
  const next = await publishDocuments(underTest(directory), generateDocuments(1000 + momentMs));
  expect(next.id).not.toBe(served);
  expect(await expectWholeIndex(directory)).toBe(next.id);
  const names = await readdir(directory);
  expect(names.filter((name) => name.startsWith("."))).toEqual([]);
}

function underTest(directory: string) {
  return { publisher: createPublisher(directory), openReader: () => openReader(directory) };
}

/** Loads what CURRENT names, searches it, and answers its id. */
async function expectWholeIndex(directory: string): Promise<string> {
  const verified = await createPublisher(directory).verify();
  const reader = openReader(directory);
  const generation = await reader.current();
  expect(generation).toEqual(verified);
  expect(generation.passageCount).toBe(10 * generation.documentCount);
  const hits = await reader.searchLexical(generation.id, queryTokens("第"), {
    filter: {},
    k: 1000,
  });
  expect(hits).toHaveLength(generation.passageCount);
  await reader.close();
  return generation.id;
}
