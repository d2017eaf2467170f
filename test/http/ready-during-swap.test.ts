import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod/v4";
import { createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { publishDocuments } from "../support/published-index.ts";
import { runApp, type RunningApp } from "../support/running-app.ts";
import { HK, TW } from "../support/sample-documents.ts";

const readySchema = z.object({ generation: z.string() });

/** Enough lines that the index is loaded while requests come. */
const LONG = {
  id: "long",
  lines: Array.from({ length: 3000 }, (_, line) => `第${line}條 銀行應備份資料。`),
};

it("GET /readyz waits for an index, follows the next without a gap, and stays with the last that can be loaded", async () => {
  const directory = await mkdtemp(join(tmpdir(), "yiju-swap-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const failures: unknown[] = [];
  const under = { publisher: createPublisher(directory), openReader: () => openReader(directory) };
  const index = openReader(directory, { onLoadFailure: (error) => void failures.push(error) });
  onTestFinished(() => index.close());
  const app = await runApp({
    assistant: createInMemoryAssistant({ generation: () => index.current() }),
  });
  expect((await app.get("/readyz")).status).toBe(503);

  const first = await publishDocuments(under, [HK]);
  expect(await readyWith(app)).toBe(first.id);

  const second = await publishDocuments(under, [HK, LONG]);
  const seen: string[] = [];
  while (seen.at(-1) !== second.id) seen.push(await readyWith(app));
  // the one before served on while the next was loaded
  expect([...new Set(seen)]).toEqual([first.id, second.id]);

  const third = await publishDocuments(under, [TW]);
  const [file = ""] = await readdir(join(directory, third.id));
  await truncate(join(directory, third.id, file), 1);
  await expect
    .poll(async () => {
      expect(await readyWith(app)).toBe(second.id);
      return failures.length;
    })
    .toBeGreaterThan(0);
});

/** The generation that answers; fails where the server is not ready. */
async function readyWith(app: RunningApp): Promise<string> {
  const response = await app.get("/readyz");
  const body: unknown = await response.json();
  expect([response.status, body]).toMatchObject([200, { status: "ready" }]);
  return readySchema.parse(body).generation;
}
