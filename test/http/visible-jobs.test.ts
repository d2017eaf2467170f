import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentJob } from "../../src/domain/document-job.ts";
import { AppError } from "../../src/domain/errors.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  add,
  ADMIN,
  finished,
  jobOf,
  openDocumentWork,
  RULE,
  type DocumentWork,
  type WorkTold,
} from "../support/document-server.ts";
import { runApp, type RunningApp } from "../support/running-app.ts";

let folder = "";
let documents: DocumentWork;
let indexed: WorkTold["indexed"];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-visible-jobs-"));
  indexed = () => undefined;
  documents = await openDocumentWork(folder, {
    indexed: (onProgress) => indexed(onProgress),
    changed: () => undefined,
  });
});
afterEach(async () => {
  await documents.jobs.close();
  await rm(folder, { recursive: true });
});

const as = (...collections: readonly string[]): Promise<RunningApp> =>
  runApp({ documents, principal: { ...ADMIN, collections } });
const asAll = (): Promise<RunningApp> => runApp({ documents, principal: ADMIN });
const edited = (app: RunningApp, id: string, details: object): Promise<Response> =>
  app.get(`/v1/documents/${id}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(details),
  });
const jobsOf = async (app: RunningApp): Promise<readonly DocumentJob[]> =>
  // SAFETY: the tests of the contract hold the shape of every response.
  ((await (await app.get("/v1/jobs")).json()) as { jobs: DocumentJob[] }).jobs;

describe("the jobs of a key that is limited to collections", () => {
  it.each([
    { asker: "all", open: asAll },
    { asker: "board and staff", open: () => as("board", "staff") },
  ])("are none of a key for $asker, whatever collections it names", async ({ open }) => {
    const all = await asAll();
    await finished(all, await add(all, "secret.md", RULE, { collections: ["board"] }));
    await finished(all, await add(all, "plan.md", `${RULE}丙。`, { collections: ["board"] }));
    const asker = await open();
    const details = { supersedes: "plan", collections: ["staff"] };
    await finished(asker, await edited(asker, "plan", details));
    await finished(asker, await add(asker, "secret.md", `${RULE}丁。`, { collections: ["staff"] }));
    const staff = await as("staff");
    expect(await jobsOf(staff)).toEqual([]);
    const wide = await as("audit", "board", "staff");
    expect(await jobsOf(wide)).toHaveLength(open === asAll ? 0 : 2);
  });

  it("fail without a word of other documents, which whoever sees all is told", async () => {
    const reason = '"secret" is both a file of /srv/corpus and an added document';
    indexed = () => {
      throw new AppError("CORPUS_UNREADABLE", reason);
    };
    const staff = await as("staff");
    const failed = await finished(staff, await add(staff, "mine.md", RULE));
    expect(failed.problem).toEqual({
      code: "CORPUS_UNREADABLE",
      message: `What failed may be about other documents; whoever may see all of them is told by GET /v1/jobs/${failed.id}.`,
    });
    expect(await (await staff.get("/v1/jobs")).text()).not.toContain("secret");
    const told = await jobOf(await (await asAll()).get(`/v1/jobs/${failed.id}`));
    expect(told.problem).toEqual({ code: "CORPUS_UNREADABLE", message: reason });
  });

  it("fail with the reason where that is about the file that was sent", async () => {
    const staff = await as("staff");
    const failed = await finished(staff, await add(staff, "mine.pdf", "%PDF-1.7"));
    expect(failed.problem?.code).toBe("DOCUMENT_UNREADABLE");
    expect(failed.problem?.message).toContain("get the file again");
  });

  it("tell no share of the index, which grows with the documents of others", async () => {
    const written = createDeferred();
    indexed = (onProgress) => {
      onProgress(0.25);
      return written.promise;
    };
    const staff = await as("staff");
    const { id } = await jobOf(await staff.get("/v1/index", { method: "POST" }));
    const all = await asAll();
    const path = `/v1/jobs/${id}`;
    await expect.poll(async () => (await jobOf(await all.get(path))).progress).toBe(0.25);
    expect(await jobOf(await staff.get(path))).toMatchObject({ stage: "indexing", progress: 0 });
    const cancelling = await staff.get(path, { method: "DELETE" });
    expect(cancelling.status).toBe(409);
    written.resolve(undefined);
    expect((await finished(staff, await staff.get(path))).progress).toBe(1);
  });
});
