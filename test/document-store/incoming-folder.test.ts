import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createIncomingFolder } from "../../src/document-store/incoming-folder.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-incoming-"));
});
afterEach(() => rm(folder, { recursive: true }));

const WHO = { channel: "http", requestId: "r", keyId: "k" };
const OF_STAFF = { collections: ["staff"] };

describe("createIncomingFolder", () => {
  it.each([
    { context: WHO, details: OF_STAFF, told: ["staff"], why: "an earlier version: a limited key" },
    { context: undefined, details: OF_STAFF, told: ["staff"], why: "one before that" },
    { context: WHO, details: {}, told: null, why: "an earlier version: a key for all" },
    { context: { ...WHO, collections: null }, details: OF_STAFF, told: null, why: "a key for all" },
    { context: { ...WHO, collections: ["hr"] }, details: {}, told: ["hr"], why: "a limited key" },
  ])("tells on whose behalf a file waits ($why)", async ({ context, details, told }) => {
    const file = { id: "j1", name: "a.md", details, receivedAt: "2025-06-01T12:00:00Z" };
    await writeFile(join(folder, "j1.json"), JSON.stringify({ ...file, context }));
    const [waiting] = await createIncomingFolder(folder).list();
    expect(waiting).toMatchObject({ ...file, context: { channel: "http", collections: told } });
  });

  it("lists changes of one millisecond in the order in which they came", async () => {
    const ids = ["z", "m", "a", "q", "b"];
    const incoming = createIncomingFolder(folder);
    for (const id of ids) {
      const context = { channel: "http", requestId: null, keyId: null, collections: null } as const;
      const receivedAt = "2025-06-01T12:00:00.000Z";
      await incoming.keep({ id, kind: "edit", name: "d", details: {}, context, receivedAt });
    }
    const waiting = await createIncomingFolder(folder).list();
    expect(waiting.map(({ id }) => id)).toEqual(ids);
  });
});
