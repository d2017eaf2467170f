import type { Api } from "../wire/api.ts";
import { RequestFailure, type FailureKind } from "../wire/failure.ts";
import type { DocumentMeta, Suggestion } from "../wire/document-schema.ts";

/** What is shown around a conversation; asking does not need it. */
export interface SurroundingsState {
  readonly documents: readonly DocumentMeta[];
  readonly suggestions: readonly Suggestion[];
  /** The most that a question may have, in code points; Infinity while that is not known. */
  readonly maxQuestionChars: number;
  /** Whether the documents could not be listed, and it will be tried again. */
  readonly isMissing: boolean;
}

export interface SurroundingsDependencies {
  readonly api: Pick<
    Api,
    "listDocuments" | "suggestQuestions" | "readMaxQuestionChars" | "forgetDocuments"
  >;
  /** Resolves after so long, or at once when `signal` aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called after every change. */
  readonly onChange: () => void;
  /** Called with what is no failure of a request; it goes to the console unless this is given. */
  readonly reportBug?: (error: unknown) => void;
}

type Script = Parameters<Api["suggestQuestions"]>[0];
type Part = "documents" | "suggestions" | "limits";

const ALL: readonly Part[] = ["documents", "suggestions", "limits"];
/** Between one try and the next. */
const PAUSES_MS = [2000, 5000, 15_000];
const LONGEST_PAUSE_MS = 60_000;

/** Loads what is shown around a conversation, and tries again, ever more seldom, what the server did not give. */
export class Surroundings {
  readonly #dependencies: SurroundingsDependencies;
  #state: SurroundingsState = {
    documents: [],
    suggestions: [],
    maxQuestionChars: Infinity,
    isMissing: false,
  };
  /** Each with a token of its own: what was asked for under another is out of date. */
  readonly #missing = new Map<Part, symbol>(ALL.map((part) => [part, Symbol(part)]));
  #script: Script = "hant";
  #generation: string | null = null;
  #isLoading = false;
  #isStopped = false;
  /** Aborted to go on at once. */
  #pause = new AbortController();

  constructor(dependencies: SurroundingsDependencies) {
    this.#dependencies = dependencies;
  }

  get state(): SurroundingsState {
    return this.#state;
  }

  /** BCP 47 tag of a document's language; Traditional Chinese while the document is not known. */
  readonly languageOf = (documentId: string): string =>
    this.#state.documents.find(({ id }) => id === documentId)?.language ?? "zh-Hant";

  /** Loads what is missing now, without waiting to try again. */
  load(): void {
    this.#isStopped = false;
    this.#pause.abort();
    if (!this.#isLoading) void this.#keepLoading();
  }

  stop(): void {
    this.#isStopped = true;
    this.#pause.abort();
  }

  /** Which script questions are suggested in. */
  suggestIn(script: Script): void {
    this.#script = script;
    this.#want("suggestions");
    this.load();
  }

  /** What the server answered from: all that was loaded from another index is loaded anew. */
  answeredFrom(generation: string): void {
    const isNew = this.#generation !== null && this.#generation !== generation;
    this.#generation = generation;
    if (isNew) {
      this.#dependencies.api.forgetDocuments();
      for (const part of ALL) this.#want(part);
    }
    if (this.#missing.size > 0) this.load();
  }

  #want(part: Part): void {
    this.#missing.set(part, Symbol(part));
  }

  async #keepLoading(): Promise<void> {
    this.#isLoading = true;
    try {
      await this.#loadMissing();
    } catch (error) {
      const { reportBug = reportError } = this.#dependencies;
      reportBug(error);
    } finally {
      this.#isLoading = false;
    }
  }

  async #loadMissing(): Promise<void> {
    for (let tries = 0; !this.#isStopped; tries++) {
      this.#pause = new AbortController();
      const { signal } = this.#pause;
      const failures = await Promise.all(
        Array.from(this.#missing.keys(), (part) => this.#load(part)),
      );
      const isMissing =
        this.#missing.has("documents") && failures.some((failure) => failure !== null);
      if (isMissing !== this.#state.isMissing) this.#change({ isMissing });
      // whoever may not ask is not let in by asking again
      if (this.#missing.size === 0 || failures.includes("not-allowed")) break;
      await this.#dependencies.wait(PAUSES_MS[tries] ?? LONGEST_PAUSE_MS, signal);
    }
  }

  /** The kind of failure; null for none. */
  async #load(part: Part): Promise<FailureKind | null> {
    const wanted = this.#missing.get(part);
    try {
      const loaded = await this.#read(part);
      // another script or another index may have come meanwhile
      if (wanted !== this.#missing.get(part)) return null;
      this.#missing.delete(part);
      this.#change(loaded);
      return null;
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      return error.kind;
    }
  }

  async #read(part: Part): Promise<Partial<SurroundingsState>> {
    const { api } = this.#dependencies;
    switch (part) {
      case "documents":
        return { documents: await api.listDocuments() };
      case "suggestions":
        return { suggestions: await api.suggestQuestions(this.#script) };
      case "limits":
        return { maxQuestionChars: await api.readMaxQuestionChars() };
    }
  }

  #change(changes: Partial<SurroundingsState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#dependencies.onChange();
  }
}
