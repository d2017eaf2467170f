import { describe, expect, it } from "vitest";
import { AdminDesk } from "../../src/admin/admin-desk.ts";
import { createSignInNote } from "../../src/admin/sign-in-note.ts";
import type { AdminApi } from "../../src/wire/admin-api.ts";
import type { Job } from "../../src/wire/admin-schema.ts";
import { RequestFailure } from "../../src/wire/failure.ts";
import { createStore } from "../support/map-store.ts";

const SESSION = { csrfToken: "t", scopes: ["admin"], expiresAt: "2030-01-01T00:00:00Z" };
const nobody = new RequestFailure("not-allowed", { message: "Sign in.", code: "KEY_REQUIRED" });

function jobWith(changes: Partial<Job> = {}): Job {
  return {
    id: "j1",
    kind: "add",
    state: "running",
    name: "a.txt",
    stage: "reading",
    progress: 0.5,
    problem: null,
    documentId: null,
    ...changes,
  };
}

/** A desk over a server that does what the test says; nothing waits. */
function createDesk(changes: Partial<AdminApi> = {}) {
  let lists = 0;
  const api: AdminApi = {
    readSession: () => Promise.resolve(SESSION),
    signIn: () => Promise.resolve(SESSION),
    signOut: () => Promise.resolve(),
    listDocuments: () => {
      lists++;
      return Promise.resolve([]);
    },
    describeDocument: () => Promise.reject(nobody),
    readOrigin: () => Promise.resolve(null),
    editDocument: () => Promise.resolve(jobWith({ kind: "edit" })),
    removeDocument: () => Promise.resolve(jobWith({ kind: "remove" })),
    listVersions: () => Promise.resolve([]),
    compare: () => Promise.resolve({ changes: [], unchanged: 0 }),
    originalUrl: () => "",
    addFile: ({ name }) => Promise.resolve(jobWith({ id: `job ${name}`, name })),
    reindex: () => Promise.resolve(jobWith({ kind: "index" })),
    listJobs: () => Promise.resolve([]),
    cancelJob: () => Promise.resolve(),
    ...changes,
  };
  let keys = 0;
  const note = createSignInNote(createStore());
  note.put();
  const desk = new AdminDesk({
    api,
    note,
    newKey: () => `k${++keys}`,
    wait: () => Promise.resolve(),
    onChange: () => undefined,
  });
  return { desk, note, lists: () => lists };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const states = (desk: AdminDesk) => desk.state.tasks.map(({ name, state }) => `${name} ${state}`);

describe("the admin desk", () => {
  it.each([
    {
      why: "nobody is signed in",
      readSession: () => Promise.reject(nobody),
      access: "signed-out",
      code: undefined,
    },
    {
      why: "the key may do other things alone",
      readSession: () => Promise.resolve({ ...SESSION, scopes: ["answer"] }),
      access: "signed-out",
      code: "SCOPE_MISSING",
    },
    {
      why: "an administrator is",
      readSession: () => Promise.resolve(SESSION),
      access: "signed-in",
      code: undefined,
    },
  ])("is $access where $why", async ({ readSession, access, code }) => {
    const { desk } = createDesk({ readSession });
    await desk.open();
    expect(desk.state).toMatchObject({ access });
    expect(desk.state.failure?.code).toBe(code);
  });

  it("asks who is signed in only where somebody signed in here before", async () => {
    let asked = 0;
    const { desk, note } = createDesk({
      readSession: () => {
        asked++;
        return Promise.reject(nobody);
      },
    });
    await desk.open();
    expect([asked, note.isThere()]).toEqual([1, false]);
    await desk.open();
    expect(desk.state).toMatchObject({ access: "signed-out", failure: null });
    await desk.signIn("key");
    expect([asked, note.isThere()]).toEqual([1, true]);
    await desk.signOut();
    expect(note.isThere()).toBe(false);
  });

  it("says that a sign-out failed, and who is signed in stays so", async () => {
    const unreachable = new RequestFailure("unreachable", { message: "No connection." });
    const { desk, note } = createDesk({ signOut: () => Promise.reject(unreachable) });
    await desk.signIn("key");
    await desk.signOut();
    expect(desk.state).toEqual({
      access: "signed-in",
      documents: [],
      tasks: [],
      failure: unreachable,
    });
    expect(note.isThere()).toBe(true);
  });

  it("sends files one after the other, follows their jobs to the end, and forgets what was cleared", async () => {
    const jobs = [
      [jobWith({ id: "job a.txt", progress: 0.7 })],
      [jobWith({ id: "job a.txt", state: "done", progress: 1, documentId: "a" })],
    ];
    let looks = 0;
    const { desk, lists } = createDesk({
      listJobs: () => Promise.resolve(jobs[Math.min(looks++, 1)] ?? []),
      reindex: () => Promise.resolve(jobWith({ id: "j2", name: "index" })),
      addFile: ({ name }) =>
        name === "b.exe"
          ? Promise.reject(new RequestFailure("rejected", { message: "No such format." }))
          : Promise.resolve(jobWith({ id: `job ${name}`, name })),
    });
    await desk.signIn("key");
    looks = 0;
    const before = lists();
    await desk.add([new File(["x"], "a.txt"), new File(["x"], "b.exe")]);
    await settled();
    expect(states(desk)).toEqual(["a.txt done", "b.exe failed"]);
    expect(desk.state.tasks[1]?.problem).toBe("No such format.");
    expect(lists()).toBeGreaterThan(before);
    desk.clearEnded();
    await desk.reindex();
    await settled();
    expect(states(desk)).toEqual(["index lost"]);
  });

  it("cancels a file that is still being sent, and one that the server works on", async () => {
    const cancelled: string[] = [];
    const { desk } = createDesk({
      addFile: (_file, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            reject(new DOMException("stopped", "AbortError"));
          });
        }),
      cancelJob: (jobId) => {
        cancelled.push(jobId);
        return Promise.resolve();
      },
      listJobs: () => Promise.resolve([jobWith({ id: "j9", name: "z", state: "cancelled" })]),
    });
    const adding = desk.add([new File(["x"], "a.txt")]);
    const [sending] = desk.state.tasks;
    if (sending === undefined) throw new Error("nothing is sent");
    await desk.cancel(sending);
    await adding;
    expect(states(desk)).toEqual(["a.txt cancelled"]);
    await desk.cancel({ ...sending, key: "other", jobId: "j9" });
    expect([cancelled, states(desk)]).toEqual([["j9"], ["a.txt cancelled", "z cancelled"]]);
  });

  it("knows that the session has ended, and keeps what it had", async () => {
    const { desk } = createDesk({ editDocument: () => Promise.reject(nobody) });
    await desk.open();
    expect(await desk.edit("a", { title: "新" })).toBe(false);
    expect(desk.state).toMatchObject({ access: "expired", documents: [] });
    await desk.signIn("key");
    expect(desk.state).toMatchObject({ access: "signed-in", failure: null });
  });

  it.each([
    { state: "done" as const, problem: null, isDone: true },
    {
      state: "failed" as const,
      problem: { code: "DOCUMENT_CONFLICT", message: "It is of the corpus." },
      isDone: false,
    },
  ])("tells when a change has $state, and why", async ({ state, problem, isDone }) => {
    let looks = 0;
    const { desk } = createDesk({
      listJobs: () =>
        Promise.resolve([jobWith(looks++ < 1 ? {} : { state, problem, progress: 1 })]),
    });
    await desk.open();
    looks = 0;
    expect(await desk.edit("a", { title: "新" })).toBe(isDone);
    expect(desk.state.failure?.message).toBe(problem?.message);
  });

  it("tells bugs from failures", async () => {
    const { desk } = createDesk({ listDocuments: () => Promise.reject(new TypeError("a bug")) });
    await expect(desk.refresh()).rejects.toThrow("a bug");
  });
});
