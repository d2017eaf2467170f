import type { AdminApi, DocumentChanges } from "../wire/admin-api.ts";
import type { AdminDocument, Job } from "../wire/admin-schema.ts";
import { RequestFailure } from "../wire/failure.ts";
import type { SignInNote } from "./sign-in-note.ts";
import { hasEnded, withJobs, withUpload, type Task } from "./task.ts";

/** Between two looks at how far the server's jobs have come. */
const POLL_MS = 1000;

export interface AdminState {
  /** "expired": somebody was signed in, and is no longer. */
  readonly access: "unknown" | "signed-out" | "expired" | "signed-in";
  /** Null until they are known. */
  readonly documents: readonly AdminDocument[] | null;
  readonly tasks: readonly Task[];
  /** Why the last thing that was tried came to nothing. */
  readonly failure: RequestFailure | null;
}

export interface AdminDeskDependencies {
  readonly api: AdminApi;
  readonly note: SignInNote;
  readonly newKey: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** Called after every change. */
  readonly onChange: () => void;
}

/** The documents and the work on them, as an administrator has them before them. */
export class AdminDesk {
  readonly #dependencies: AdminDeskDependencies;
  readonly #uploads = new Map<string, AbortController>();
  /** Jobs that the server still lists, but nobody here wants to see any more. */
  readonly #cleared = new Set<string>();
  #state: AdminState = { access: "unknown", documents: null, tasks: [], failure: null };
  #polling: Promise<void> | undefined;

  constructor(dependencies: AdminDeskDependencies) {
    this.#dependencies = dependencies;
  }

  get state(): AdminState {
    return this.#state;
  }

  /** Finds out who is signed in, if anybody may be, and reads what they may see. */
  async open(): Promise<void> {
    if (!this.#dependencies.note.isThere()) this.#change({ access: "signed-out" });
    else await this.#enter(() => this.#dependencies.api.readSession());
  }

  async signIn(key: string): Promise<void> {
    await this.#enter(() => this.#dependencies.api.signIn(key));
  }

  /** Where it fails, who is signed in stays so, and is told why. */
  async signOut(): Promise<void> {
    const isOut = await this.attempt(() => this.#dependencies.api.signOut());
    if (!isOut) return;
    this.#dependencies.note.remove();
    this.#change({ access: "signed-out", documents: null, tasks: [], failure: null });
  }

  /** Reads the list anew. */
  async refresh(): Promise<void> {
    await this.attempt(async () => {
      this.#change({ documents: await this.#dependencies.api.listDocuments() });
    });
  }

  /** Sends the files one after the other, each as a task of its own. */
  async add(files: readonly File[]): Promise<void> {
    const waiting = files.map((file) => ({ file, key: this.#dependencies.newKey() }));
    for (const { key } of waiting) this.#uploads.set(key, new AbortController());
    this.#change({
      tasks: [...waiting.map(({ file, key }) => uploadOf(file, key)), ...this.#state.tasks],
    });
    for (const { file, key } of waiting) await this.#upload(file, key);
  }

  async reindex(): Promise<void> {
    await this.attempt(async () => {
      const job = await this.#dependencies.api.reindex();
      this.#change({ tasks: withJobs(this.#state.tasks, [job]) });
      void this.#poll();
    });
  }

  async cancel({ key, jobId }: Task): Promise<void> {
    this.#uploads.get(key)?.abort();
    if (jobId === null) {
      this.#replace(key, { state: "cancelled" });
      return;
    }
    await this.attempt(() => this.#dependencies.api.cancelJob(jobId));
    await this.#readJobs();
  }

  /** Takes what has ended off the list of this page. */
  clearEnded(): void {
    for (const task of this.#state.tasks) {
      if (hasEnded(task) && task.jobId !== null) this.#cleared.add(task.jobId);
    }
    this.#change({ tasks: this.#state.tasks.filter((task) => !hasEnded(task)) });
  }

  /** Whether it was changed. */
  async edit(documentId: string, changes: DocumentChanges): Promise<boolean> {
    return this.#changeDocument(() => this.#dependencies.api.editDocument(documentId, changes));
  }

  /** Whether it was removed. */
  async remove(documentId: string): Promise<boolean> {
    return this.#changeDocument(() => this.#dependencies.api.removeDocument(documentId));
  }

  /** Does something that may fail as requests do, and tells whether it did not. */
  async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.#change({ failure: null });
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** What a part of the page shows, or why it cannot be read, which that part shows in its place. */
  async read<Value>(read: () => Promise<Value>): Promise<Value | RequestFailure> {
    try {
      const value = await read();
      this.#change({ failure: null });
      return value;
    } catch (error) {
      const failure = failureOf(error);
      this.#change({ failure: null, ...(isSignedOut(failure) && { access: "expired" }) });
      return failure;
    }
  }

  /** Resolves when the job has ended: the document is another only then. */
  async #changeDocument(start: () => Promise<Job>): Promise<boolean> {
    let jobId = "";
    const isTaken = await this.attempt(async () => {
      const job = await start();
      jobId = job.id;
      this.#change({ tasks: withJobs(this.#state.tasks, [job]) });
    });
    if (!isTaken) return false;
    await this.#poll();
    const task = this.#state.tasks.find((one) => one.jobId === jobId);
    if (task?.state === "done") {
      await this.refresh();
      return true;
    }
    const message = task?.problem ?? "The change was broken off.";
    this.#change({ failure: new RequestFailure("rejected", { message }) });
    return false;
  }

  async #enter(open: () => Promise<{ readonly scopes: readonly string[] }>): Promise<void> {
    try {
      const { scopes } = await open();
      if (!scopes.includes("admin")) throw missingScope();
    } catch (error) {
      const isNobody = error instanceof RequestFailure && error.code === "KEY_REQUIRED";
      if (isNobody) this.#dependencies.note.remove();
      if (isNobody) this.#change({ access: "signed-out", failure: null });
      else this.#change({ access: "signed-out", failure: failureOf(error) });
      return;
    }
    this.#dependencies.note.put();
    this.#change({ access: "signed-in", failure: null });
    await this.refresh();
    void this.#poll();
  }

  async #upload(file: File, key: string): Promise<void> {
    const controller = this.#uploads.get(key);
    const isStopped = () => controller?.signal.aborted ?? true;
    if (controller === undefined || isStopped()) return;
    try {
      const job = await this.#dependencies.api.addFile(file, controller.signal);
      this.#change({ tasks: withUpload(this.#state.tasks, key, job) });
      void this.#poll();
    } catch (error) {
      if (isStopped()) return;
      const failure = failureOf(error);
      this.#replace(key, { state: "failed", problem: failure.message });
      if (failure.kind === "not-allowed") this.#fail(failure);
    } finally {
      this.#uploads.delete(key);
    }
  }

  /** Until nothing runs any more; at most once at a time. */
  #poll(): Promise<void> {
    this.#polling ??= this.#pollOnce().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #pollOnce(): Promise<void> {
    do {
      await this.#readJobs();
      if (this.#hasRunningJobs()) await this.#dependencies.wait(POLL_MS);
    } while (this.#hasRunningJobs() && this.#state.access === "signed-in");
  }

  async #readJobs(): Promise<void> {
    const { tasks: awaited } = this.#state;
    try {
      const listed = await this.#dependencies.api.listJobs();
      const jobs = listed.filter(({ id }) => !this.#cleared.has(id));
      this.#change({ tasks: withJobs(this.#state.tasks, jobs, awaited) });
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (doneOf(this.#state.tasks) !== doneOf(awaited)) await this.refresh();
  }

  #hasRunningJobs(): boolean {
    return this.#state.tasks.some((task) => task.jobId !== null && !hasEnded(task));
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    this.#change({ failure, ...(isSignedOut(failure) && { access: "expired" }) });
  }

  #replace(key: string, changes: Partial<Task>): void {
    const tasks = this.#state.tasks.map((task) =>
      task.key === key ? { ...task, ...changes } : task,
    );
    this.#change({ tasks });
  }

  #change(changes: Partial<AdminState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#dependencies.onChange();
  }
}

function uploadOf({ name }: File, key: string): Task {
  const task = { key, name, kind: "add", stage: null, progress: 0, problem: null };
  return { ...task, state: "uploading", jobId: null, documentId: null };
}

function doneOf(tasks: readonly Task[]): number {
  return tasks.filter(({ state }) => state === "done").length;
}

/** @throws what is no expected failure */
function failureOf(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error;
  throw error;
}

function isSignedOut({ code }: RequestFailure): boolean {
  return code === "KEY_REQUIRED" || code === "KEY_INVALID";
}

function missingScope(): RequestFailure {
  const message = 'This key lacks the scope "admin".';
  return new RequestFailure("not-allowed", { message, code: "SCOPE_MISSING" });
}
