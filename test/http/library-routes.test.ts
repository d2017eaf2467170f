import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChangeContext } from "../../src/domain/document-change.ts";
import type { DocumentJob } from "../../src/domain/document-job.ts";
import type { Principal } from "../../src/domain/principal.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import { add, ADMIN, finished, openDocumentWork, RULE } from "../support/document-server.ts";
import { runApp, type RunningApp } from "../support/running-app.ts";

let folder = "";
let library: DocumentLibrary;
let indexed = 0;
let changed: ChangeContext[] = [];
let close: () => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-routes-"));
  indexed = 0;
  changed = [];
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

async function run(principal: Principal = ADMIN): Promise<RunningApp> {
  const documents = await openDocumentWork(folder, {
    indexed: () => {
      indexed++;
    },
    changed: (context) => {
      changed.push(context);
    },
  });
  ({ library } = documents);
  close = () => documents.jobs.close();
  return runApp({ documents, principal });
}

describe("adding over HTTP", () => {
  it("takes a file in with 202 and the address of its job, which ends with the document", async () => {
    const app = await run();
    const response = await add(app, "rule.md", RULE, { issuer: "某會", issuedOn: "113年5月6日" });
    expect(response.status).toBe(202);
    expect(response.headers.get("Location")).toBe("/v1/jobs/j1");
    expect(await finished(app, response)).toMatchObject({
      kind: "add",
      state: "done",
      name: "rule.md",
      documentId: "rule",
      outcome: "added",
      progress: 1,
    });
    expect(await library.listAll()).toMatchObject([
      { id: "law" },
      { id: "rule", issuer: "某會", issuedOn: "2024-05-06" },
    ]);
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
  });

  it("takes several files of a form, each with a job, and what is said of all of them", async () => {
    const app = await run();
    const form = new FormData();
    for (const name of ["a.md", "../b.md", "c.md"]) {
      form.append("file", new Blob([`${RULE}第三條 ${name}。`]), name);
    }
    form.append("metadata", JSON.stringify({ collections: ["staff"] }));
    const response = await app.get("/v1/documents", { method: "POST", body: form });
    const { jobs } = (await response.json()) as { jobs: DocumentJob[] };
    expect(jobs.map(({ name }) => name)).toEqual(["a.md", "b.md", "c.md"]);
    for (const { id } of jobs) await finished(app, await app.get(`/v1/jobs/${id}`));
    expect((await library.list()).map(({ meta }) => [meta.id, meta.collections])).toEqual([
      ["a", ["staff"]],
      ["b", ["staff"]],
      ["c", ["staff"]],
    ]);
  });

  it("tells in the job of a text that is there already under another name", async () => {
    const app = await run();
    await finished(app, await add(app, "a.md", RULE));
    expect(await finished(app, await add(app, "b.md", RULE))).toMatchObject({
      state: "failed",
      documentId: null,
      problem: {
        code: "DOCUMENT_DUPLICATE",
        message: expect.stringContaining('there already as "a"') as string,
      },
    });
    expect(await library.list()).toHaveLength(1);
  });

  it("tells in the job why a file cannot be read, and keeps nothing of it", async () => {
    const app = await run();
    const job = await finished(app, await add(app, "a.pdf", "no pdf"));
    expect(job).toMatchObject({
      state: "failed",
      problem: {
        code: "DOCUMENT_UNREADABLE",
        message: "the file is named as pdf, but it is none; give it its right name",
      },
    });
    expect(await library.list()).toEqual([]);
    expect(indexed).toBe(0);
  });

  it.each([
    { text: "# 要點\n\n第1條 員工\0應登記。\n", why: "in Chinese" },
    { text: "\0#\0 \0R\0u\0l\0e\0s\0\n\0S\0t\0a\0f\0f\0", why: "that reads as UTF-16" },
  ])("takes text $why as the characters it is, without its NULs", async ({ text }) => {
    const app = await run();
    await finished(app, await add(app, "rule.md", text));
    const words = text.replaceAll("\0", "");
    expect((await library.list())[0]).toMatchObject({
      encoding: "utf-8",
      textChars: words.length,
      warnings: [`${text.length - words.length} control or invisible characters were left out`],
    });
  });

  it.each([
    { why: "no body", body: {}, status: 422 },
    {
      why: "wrong metadata",
      body: { name: "a.md", text: "x", metadata: { issuedOn: "soon" } },
      status: 422,
    },
    { why: "no base64", body: { name: "a.md", contentBase64: "%%" }, status: 422 },
    { why: "too large", body: { name: "a.md", text: "x".repeat(1024 * 1024 + 1) }, status: 413 },
  ])("refuses $why", async ({ body, status }) => {
    const app = await run();
    expect((await app.post("/v1/documents", body)).status).toBe(status);
  });

  it("refuses a form without a file, one that is too large, and other types", async () => {
    const app = await run();
    const post = (init: RequestInit) => app.get("/v1/documents", { method: "POST", ...init });
    const empty = new FormData();
    empty.append("metadata", "{}");
    const large = new FormData();
    large.append("file", new Blob(["x".repeat(1024 * 1024 + 1)]), "a.md");
    expect((await post({ body: empty })).status).toBe(400);
    expect((await post({ body: large })).status).toBe(413);
    expect((await post({ body: "x", headers: { "Content-Type": "text/plain" } })).status).toBe(415);
  });

  it("is for keys with the scope admin alone", async () => {
    const app = await run({ ...ADMIN, scopes: ["documents"] });
    expect((await add(app, "a.md", RULE)).status).toBe(403);
    expect((await app.get("/v1/jobs")).status).toBe(403);
    expect((await app.post("/v1/index", {})).status).toBe(403);
  });
});

describe("changing over HTTP", () => {
  it("puts a document into a collection once, however often it is named", async () => {
    const app = await run();
    await finished(app, await add(app, "rule.md", RULE, { collections: ["staff", "hr", "staff"] }));
    expect(await library.listAll()).toMatchObject([
      { id: "law" },
      { id: "rule", collections: ["staff", "hr"] },
    ]);
  });

  it("edits, shows versions and what changed between them, and removes", async () => {
    const app = await run();
    await finished(app, await add(app, "rule.md", RULE));
    await finished(app, await add(app, "rule.md", RULE.replace("乙", "丙")));
    const patch = { method: "PATCH", body: JSON.stringify({ title: "新名" }), headers: JSON_TYPE };
    expect(await finished(app, await app.get("/v1/documents/rule%402", patch))).toMatchObject({
      kind: "edit",
      state: "done",
    });
    const versions = await (await app.get("/v1/documents/rule/versions")).json();
    expect(versions).toMatchObject({
      versions: [
        { id: "rule", status: "superseded" },
        { id: "rule@2", title: "新名", version: 2 },
      ],
    });
    const difference = await (await app.get("/v1/documents/rule/diff?with=rule%402")).json();
    expect(difference).toMatchObject({
      changes: [
        { kind: "changed", locator: "第二條", before: { text: "乙。" }, after: { text: "丙。" } },
      ],
      unchanged: 1,
    });
    const removed = await app.get("/v1/documents/rule%402", { method: "DELETE" });
    expect(await finished(app, removed)).toMatchObject({ kind: "remove", state: "done" });
    expect((await app.get("/v1/documents/rule%402/versions")).status).toBe(404);
  });

  it("has each change recorded for the key and the request that made it", async () => {
    const app = await run();
    const added = await add(app, "rule.md", RULE);
    await finished(app, added);
    const patch = { method: "PATCH", body: JSON.stringify({ title: "新名" }), headers: JSON_TYPE };
    const edited = await app.get("/v1/documents/rule", patch);
    await finished(app, edited);
    const removed = await app.get("/v1/documents/rule", { method: "DELETE" });
    await finished(app, removed);
    expect(changed).toEqual(
      [added, edited, removed].map(({ headers }) => ({
        channel: "http",
        requestId: headers.get("X-Request-Id"),
        collections: null,
        keyId: "k1",
      })),
    );
  });

  it("gives the original to be saved, and tells where the document comes from", async () => {
    const app = await run();
    await finished(app, await add(app, "某 辦法.md", RULE));
    const original = await app.get(`/v1/documents/${encodeURIComponent("某-辦法")}/original`);
    expect(original.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(original.headers.get("Content-Type")).toBe("application/octet-stream");
    expect(await original.text()).toBe(RULE);
    const origin = await (
      await app.get(`/v1/documents/${encodeURIComponent("某-辦法")}/origin`)
    ).json();
    expect(origin).toMatchObject({
      origin: { inferred: { issuedOn: 'the line "發布日期：113年1月2日"' }, format: "markdown" },
    });
    expect(await (await app.get("/v1/documents/law/origin")).json()).toEqual({ origin: null });
  });

  it("knows no job and no document that is not there", async () => {
    const app = await run();
    expect((await app.get("/v1/jobs/none")).status).toBe(404);
    expect((await app.get("/v1/jobs/none", { method: "DELETE" })).status).toBe(404);
    expect((await app.get("/v1/documents/none", { method: "DELETE" })).status).toBe(404);
  });
});

const JSON_TYPE = { "Content-Type": "application/json" };
