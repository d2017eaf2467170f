import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createIncomingFolder } from "../../src/document-store/incoming-folder.ts";
import { createDocumentJobs } from "../../src/documents/create-document-jobs.ts";
import type { ChangeContext, DocumentChange } from "../../src/domain/document-change.ts";
import type { ApiKey } from "../../src/domain/api-key.ts";
import { createPresentRights } from "../../src/documents/present-rights.ts";
import type { DocumentJobs } from "../../src/ports/document-jobs.ts";
import type { DocumentRecorder } from "../../src/ports/document-recorder.ts";
import type { IncomingChanges } from "../../src/ports/incoming-changes.ts";
import { createDeferred } from "../support/deferred.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { openTestLibrary } from "../support/open-test-library.ts";
import { sampleKey } from "../support/sample-keys.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-jobs-"));
});
afterEach(() => rm(folder, { recursive: true }));

const FILE = { name: "a.md", bytes: Buffer.from("甲。\n") };

const { kept: KEY } = sampleKey({ scopes: ["admin"] });
const CONTEXT: ChangeContext = {
  channel: "http",
  requestId: "r1",
  keyId: KEY.id,
  collections: null,
};

function open(
  lock: (signal: AbortSignal) => Promise<() => Promise<void>>,
  recorder: DocumentRecorder | null = null,
  {
    keys = [KEY],
    incoming = createIncomingFolder(join(folder, "incoming")),
  }: { readonly keys?: readonly ApiKey[]; readonly incoming?: IncomingChanges } = {},
): Promise<DocumentJobs> {
  let ids = 0;
  return createDocumentJobs({
    presentRights: createPresentRights({
      keys: createKeptKeys(...keys).keys,
      now: () => new Date("2026-12-01T12:00:00Z"),
    }),
    library: openTestLibrary(join(folder, "documents"), [], recorder),
    incoming,
    lock,
    reindex: () => Promise.resolve(),
    newId: () => `j${++ids}`,
    now: () => new Date("2025-06-01T12:00:00Z"),
    onFailure: () => undefined,
  });
}

/** Another process changes the documents for as long as this one runs. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("stopped"));
    });
  });

const free = () => Promise.resolve(() => Promise.resolve());

async function settled(jobs: DocumentJobs, id: string) {
  for (;;) {
    const job = jobs.find(id);
    if (job === undefined || job.finishedAt !== null) return job;
    await soon();
  }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("createDocumentJobs", () => {
  it("cancels a job that waits, and keeps nothing of its file", async () => {
    const gate = createDeferred<() => Promise<void>>();
    const jobs = await open(() => gate.promise);
    const { id } = await jobs.add(FILE, {}, CONTEXT);
    expect(await jobs.cancel(id)).toMatchObject({ state: "cancelled" });
    gate.resolve(() => Promise.resolve());
    await jobs.close();
    expect(await createIncomingFolder(join(folder, "incoming")).list()).toEqual([]);
    await expect(jobs.cancel(id)).rejects.toMatchObject({ code: "DOCUMENT_CONFLICT" });
    await expect(jobs.cancel("none")).rejects.toMatchObject({ code: "JOB_UNKNOWN" });
  });

  it("refuses to cancel a job whose document is kept, while others are still read", async () => {
    const [lock, gate] = [createDeferred<() => Promise<void>>(), createDeferred()];
    const jobs = await open(() => lock.promise, {
      record: ({ document }) => (document.meta.id === "b" ? gate.promise : Promise.resolve()),
    });
    // so that those that come meanwhile are worked off together
    await jobs.index(CONTEXT);
    const first = await jobs.add(FILE, {}, CONTEXT);
    const second = await jobs.add({ ...FILE, name: "b.md" }, {}, CONTEXT);
    lock.resolve(() => Promise.resolve());
    while (jobs.find(second.id)?.stage !== "reading") await soon();
    expect(jobs.find(first.id)).toMatchObject({ state: "running", documentId: "a" });
    await expect(jobs.cancel(first.id)).rejects.toMatchObject({ code: "DOCUMENT_CONFLICT" });
    gate.resolve(undefined);
    expect(await settled(jobs, first.id)).toMatchObject({ state: "done", documentId: "a" });
    await jobs.close();
  });

  it("cancels a job that is being read, and keeps nothing of its file", async () => {
    const gate = createDeferred();
    const incoming = createIncomingFolder(join(folder, "incoming"));
    const read = (id: string) => gate.promise.then(() => incoming.read(id));
    const jobs = await open(free, null, { incoming: { ...incoming, read } });
    const { id } = await jobs.add(FILE, {}, CONTEXT);
    while (jobs.find(id)?.stage !== "reading") await soon();
    expect(await jobs.cancel(id)).toMatchObject({ state: "running" });
    gate.resolve(undefined);
    expect(await settled(jobs, id)).toMatchObject({ state: "cancelled", documentId: null });
    await jobs.close();
    expect(await incoming.list()).toEqual([]);
    expect(await openTestLibrary(join(folder, "documents")).list()).toEqual([]);
  });

  it("takes up after a restart what the process before took in and did not get to", async () => {
    const before = await open(untilStopped);
    const { id } = await before.add(FILE, { title: "標題" }, CONTEXT);
    await before.close();
    const recorded: (readonly [DocumentChange["kind"], ChangeContext])[] = [];
    const after = await open(free, {
      record({ kind }, context) {
        recorded.push([kind, context]);
        return Promise.resolve();
      },
    });
    expect(await settled(after, id)).toMatchObject({
      state: "done",
      documentId: "a",
      name: "a.md",
    });
    expect(recorded).toEqual([["added", CONTEXT]]);
  });

  it("takes up after a restart the changes that waited, in their order, with their jobs", async () => {
    const library = openTestLibrary(join(folder, "documents"));
    await library.add({ ...FILE, path: "a.md" }, {});
    const before = await open(untilStopped);
    const edited = await before.edit("a", { title: "標題" }, CONTEXT);
    const removed = await before.remove("a", CONTEXT);
    const cancelled = await before.edit("a", { title: "無" }, CONTEXT);
    await before.cancel(cancelled.id);
    await before.close();
    const recorded: unknown[] = [];
    const after = await open(free, {
      record(change, context) {
        recorded.push([change.kind, change.kind === "edited" && change.details, context]);
        return Promise.resolve();
      },
    });
    expect(await settled(after, edited.id)).toMatchObject({ kind: "edit", state: "done" });
    expect(await settled(after, removed.id)).toMatchObject({ kind: "remove", state: "done" });
    expect(after.find(cancelled.id)).toBeUndefined();
    expect(recorded).toEqual([
      ["edited", { title: "標題" }, CONTEXT],
      ["removed", false, CONTEXT],
    ]);
    await after.close();
    expect(await createIncomingFolder(join(folder, "incoming")).list()).toEqual([]);
  });

  it("takes up after a restart nothing of what was told as failed", async () => {
    const before = await open(() => Promise.reject(new Error("no lock")));
    const { id } = await before.add(FILE, {}, CONTEXT);
    expect(await settled(before, id)).toMatchObject({ state: "failed" });
    await before.close();
    expect(await createIncomingFolder(join(folder, "incoming")).list()).toEqual([]);
  });

  describe("of a key that was changed while the job waited", () => {
    const LIMITED: ChangeContext = { ...CONTEXT, collections: ["hr", "law"] };

    it.each([
      { why: "it is gone", keys: [], code: "KEY_INVALID" },
      { why: "it was revoked", keys: [{ ...KEY, revokedAt: "2026-11-30" }], code: "KEY_INVALID" },
      { why: "it expired", keys: [{ ...KEY, expiresAt: "2026-11-30" }], code: "KEY_INVALID" },
      { why: "it lost the scope", keys: [{ ...KEY, scopes: [] }], code: "SCOPE_MISSING" },
      { why: "it sees others", keys: [{ ...KEY, collections: ["it"] }], code: "SCOPE_MISSING" },
    ])("changes nothing where $why", async ({ keys, code }) => {
      const jobs = await open(free, null, { keys });
      const { id } = await jobs.add(FILE, {}, LIMITED);
      const { message } = (await settled(jobs, id))?.problem ?? { message: "" };
      expect(await settled(jobs, id)).toMatchObject({ state: "failed", problem: { code } });
      expect(message).toContain("Nothing was changed: when the job's turn came, its key ");
      expect(await openTestLibrary(join(folder, "documents")).list()).toEqual([]);
      expect(await createIncomingFolder(join(folder, "incoming")).list()).toEqual([]);
    });

    it("adds for the collections that it saw then and sees now, and for no others", async () => {
      const jobs = await open(free, null, {
        keys: [{ ...KEY, collections: ["it", "law"] }],
      });
      const { id } = await jobs.add(FILE, {}, LIMITED);
      const job = await settled(jobs, id);
      expect(job).toMatchObject({ state: "done" });
      const [added] = await openTestLibrary(join(folder, "documents")).list();
      expect(added?.meta.collections).toEqual(["law"]);
      const { id: beyond } = await jobs.edit(
        added?.meta.id ?? "",
        { collections: ["hr"] },
        LIMITED,
      );
      expect(await settled(jobs, beyond)).toMatchObject({ problem: { code: "SCOPE_MISSING" } });
    });

    it("removes nothing that it does not see any more", async () => {
      const library = openTestLibrary(join(folder, "documents"));
      const { document } = await library.add({ ...FILE, path: "a.md" }, { collections: ["hr"] });
      const jobs = await open(free, null, { keys: [{ ...KEY, collections: ["law"] }] });
      const { id } = await jobs.remove(document.meta.id, CONTEXT);
      expect(await settled(jobs, id)).toMatchObject({ problem: { code: "DOCUMENT_UNKNOWN" } });
      expect(await library.list()).toHaveLength(1);
    });
  });

  it("tells a failure of its own without what it said", async () => {
    const jobs = await open(() => Promise.reject(new Error("/secret/path")));
    const { id } = await jobs.add(FILE, {}, CONTEXT);
    expect(await settled(jobs, id)).toMatchObject({
      state: "failed",
      problem: { code: "INTERNAL_ERROR", message: "The server failed; its log says how." },
    });
  });
});
