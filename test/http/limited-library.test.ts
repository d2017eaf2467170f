import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Principal } from "../../src/domain/principal.ts";
import {
  add,
  ADMIN,
  finished,
  jobOf,
  openDocumentWork,
  RULE,
  type DocumentWork,
} from "../support/document-server.ts";
import { runApp, type RunningApp } from "../support/running-app.ts";

let folder = "";
let documents: DocumentWork;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-limited-"));
  const nobody = () => undefined;
  documents = await openDocumentWork(folder, { indexed: nobody, changed: nobody });
});
afterEach(async () => {
  await documents.jobs.close();
  await rm(folder, { recursive: true });
});

const as = (principal: Principal): Promise<RunningApp> => runApp({ documents, principal });

const JSON_TYPE = { "Content-Type": "application/json" };

describe("a key that is limited to collections", () => {
  it("sees and changes what is in them, and nothing else exists", async () => {
    const all = await as(ADMIN);
    await finished(all, await add(all, "open.md", RULE, { collections: ["staff"] }));
    await finished(all, await add(all, "secret.md", RULE, { collections: ["board"] }));
    const app = await as({ ...ADMIN, collections: ["staff"] });
    for (const path of ["", "/origin", "/original", "/versions", "/diff?with=open"]) {
      const method = path === "" ? "DELETE" : "GET";
      expect((await app.get(`/v1/documents/secret${path}`, { method })).status).toBe(404);
    }
    expect((await app.get("/v1/documents/open/diff?with=secret")).status).toBe(404);
    expect((await app.get("/v1/documents/open/versions")).status).toBe(200);
    const mine = await finished(app, await add(app, "mine.md", `${RULE}第三條 我。`));
    expect(
      (await documents.library.list()).find(({ meta }) => meta.id === mine.documentId)?.meta
        .collections,
    ).toEqual(["staff"]);
    expect((await add(app, "x.md", RULE, { collections: ["board"] })).status).toBe(422);
    expect((await add(app, "x.md", RULE, { supersedes: "secret" })).status).toBe(404);
  });

  it("cannot tell a name that a hidden document has from one that is free", async () => {
    const all = await as(ADMIN);
    await finished(all, await add(all, "secret.md", RULE, { collections: ["board"] }));
    const open = `${RULE}第三條 戊。`;
    await finished(all, await add(all, "open.md", open, { collections: ["staff"] }));
    const app = await as({ ...ADMIN, collections: ["staff"] });
    const taken = await finished(app, await add(app, "secret.md", RULE));
    const free = await finished(app, await add(app, "secrets.md", `${RULE}第三條 己。`));
    expect(taken).toMatchObject({ state: "done", outcome: "added" });
    expect(taken.documentId?.replace("secret", "secrets")).toBe(free.documentId);
    expect(await documents.library.versions("secret")).toHaveLength(1);
    const changed = `${RULE}\n第三條 丁。`;
    const next = await finished(app, await add(app, "secret.md", changed));
    expect(next).toMatchObject({ outcome: "replaced", documentId: `${taken.documentId ?? ""}@2` });
    const ofOpen = await finished(app, await add(app, "open.md", changed));
    expect(ofOpen).toMatchObject({ outcome: "replaced", documentId: "open@2" });
  });

  it("changes a document that is in others too for its own alone", async () => {
    const all = await as(ADMIN);
    const both = { collections: ["board", "staff"] };
    await finished(all, await add(all, "both.md", RULE, both));
    const app = await as({ ...ADMIN, collections: ["hr", "staff"] });
    const collectionsOf = async (id: string) =>
      (await documents.library.list()).find(({ meta }) => meta.id === id)?.meta.collections;
    const patch = { method: "PATCH", headers: JSON_TYPE, body: '{"collections":["hr"]}' };
    const edited = await finished(app, await app.get("/v1/documents/both", patch));
    expect(edited).toMatchObject({ kind: "edit", state: "done", problem: null });
    expect(await collectionsOf("both")).toEqual(["board", "hr"]);
    const text = `${RULE}\n第三條 丁。`;
    await finished(app, await add(app, "both.md", text, { collections: ["hr"] }));
    expect(await collectionsOf("both@2")).toEqual(["board", "hr"]);
    const removing = await app.get("/v1/documents/both@2", { method: "DELETE" });
    expect(await finished(app, removing)).toMatchObject({ kind: "remove", state: "done" });
    expect(await collectionsOf("both@2")).toEqual(["board"]);
    expect((await app.get("/v1/documents/both/versions")).status).toBe(404);
  });

  it("adds a version to the collections of its document where it names none", async () => {
    const all = await as(ADMIN);
    await finished(all, await add(all, "open.md", RULE, { collections: ["staff"] }));
    const app = await as({ ...ADMIN, collections: ["hr", "staff"] });
    await finished(app, await add(app, "open.md", `${RULE}\n第三條 丁。`));
    const versions = (await documents.library.versions("open")).map(({ id, collections }) => ({
      id,
      collections,
    }));
    expect(versions).toEqual([
      { id: "open", collections: ["staff"] },
      { id: "open@2", collections: ["staff"] },
    ]);
  });

  it("does not follow a job that is for no collection", async () => {
    const none = await as({ ...ADMIN, collections: [] });
    const { id } = await jobOf(await none.get("/v1/index", { method: "POST" }));
    const app = await as({ ...ADMIN, collections: ["staff"] });
    expect((await app.get(`/v1/jobs/${id}`)).status).toBe(404);
  });

  it("follows its own jobs, and none that may be about other documents", async () => {
    const all = await as(ADMIN);
    await finished(all, await add(all, "open.md", RULE, { collections: ["staff"] }));
    const { id } = await jobOf(await all.get("/v1/documents/open", { method: "DELETE" }));
    const wide = await jobOf(await add(all, "b.md", RULE, { collections: ["board", "staff"] }));
    await finished(all, await all.get("/v1/index", { method: "POST" }));
    const app = await as({ ...ADMIN, collections: ["staff"] });
    for (const hidden of [id, wide.id])
      expect((await app.get(`/v1/jobs/${hidden}`)).status).toBe(404);
    const own = await finished(app, await app.get("/v1/index", { method: "POST" }));
    expect(own).toMatchObject({ kind: "index", state: "done" });
  });
});
