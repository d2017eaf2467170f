import type { Api, AskedQuestion } from "../wire/api.ts";
import { RequestFailure } from "../wire/failure.ts";
import { historyOf } from "./history.ts";
import { loadTurns, saveTurns, type KeyValueStore } from "./stored-turns.ts";
import { advanceTurn, answerOf, EVERYTHING, type Scope, type Turn } from "./turn.ts";

export interface SessionState {
  readonly turns: readonly Turn[];
  /** What the next question is limited to. */
  readonly scope: Scope;
  /** False once the browser could not keep the conversation. */
  readonly isKept: boolean;
}

export interface SessionDependencies {
  readonly api: Pick<Api, "ask" | "narrowQuestion">;
  readonly store: KeyValueStore;
  /** Under which the conversation is kept. */
  readonly storeKey: string;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Called after every change. */
  readonly onChange: () => void;
}

type Script = AskedQuestion["script"];

/** A conversation: at most one question is being answered at a time. */
export class Session {
  readonly #dependencies: SessionDependencies;
  #state: SessionState;
  #running: AbortController | undefined;
  /** Whether another tab has kept turns while a question was being answered here. */
  #isOutdated = false;

  constructor(dependencies: SessionDependencies) {
    this.#dependencies = dependencies;
    this.#state = { turns: this.#load(), scope: EVERYTHING, isKept: true };
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether a question is being answered. */
  get isAsking(): boolean {
    return this.#running !== undefined;
  }

  /** The turn when it is over, however it ended; null at once while another is being answered. */
  async ask(question: string, script: Script): Promise<Turn | null> {
    if (this.isAsking) return null;
    const { turns: before, scope } = this.#state;
    const { newId, now } = this.#dependencies;
    const turn = newTurn({ id: newId(), question, scope, askedAt: now() });
    this.#change({ turns: [...before, turn] });
    return this.#run(turn, before, script);
  }

  /** Asks the turn's question anew, in its own scope, in its place. */
  async retry(turnId: string, script: Script): Promise<Turn | null> {
    const { turns } = this.#state;
    const at = turns.findIndex(({ id }) => id === turnId);
    const old = turns[at];
    if (this.isAsking || old === undefined) return null;
    const turn = newTurn({ ...old, askedAt: this.#dependencies.now() });
    this.#replace(turn);
    return this.#run(turn, turns.slice(0, at), script);
  }

  stop(): void {
    this.#running?.abort();
  }

  clear(): void {
    this.stop();
    this.#isOutdated = false;
    this.#change({ turns: [] });
    this.#keep();
  }

  limitTo(scope: Scope): void {
    this.#change({ scope });
  }

  rate(turnId: string, rating: Turn["rating"]): void {
    this.#amend(turnId, { rating });
  }

  /** Takes over what another tab has kept. */
  reload(): void {
    if (this.isAsking) this.#isOutdated = true;
    else this.#change({ turns: this.#load() });
  }

  async #run(started: Turn, before: readonly Turn[], script: Script): Promise<Turn> {
    const controller = new AbortController();
    this.#running = controller;
    const asked = {
      question: started.question,
      history: historyOf(before),
      script,
      filter: filterOf(started.scope),
    };
    let turn = started;
    try {
      for await (const event of this.#dependencies.api.ask(asked, controller.signal)) {
        turn = advanceTurn(turn, event);
        this.#replace(turn);
      }
    } catch (error) {
      turn = { ...turn, outcome: outcomeOf(error, controller.signal) };
      this.#replace(turn);
    }
    this.#running = undefined;
    this.#change({
      turns: this.#isOutdated ? [...this.#othersThan(turn), turn] : this.#state.turns,
    });
    this.#isOutdated = false;
    this.#keep();
    void this.#narrow(turn);
    return turn;
  }

  /** Looks for what could be asked instead; without it a refusal is as good a refusal. */
  async #narrow(turn: Turn): Promise<void> {
    const answer = answerOf(turn);
    if (!answer?.refusal || answer.refusal.reason === "out-of-scope") return;
    const { script, refusal } = answer;
    const miss = { script, nearest: refusal.nearest, filter: filterOf(turn.scope) };
    const found = await this.#dependencies.api.narrowQuestion(miss).catch(() => []);
    const narrower = found.map(({ question }) => question).filter((one) => one !== turn.question);
    if (narrower.length > 0) this.#amend(turn.id, { narrower });
  }

  #othersThan({ id }: Turn): Turn[] {
    return this.#load().filter((turn) => turn.id !== id);
  }

  #load(): Turn[] {
    return loadTurns(this.#dependencies.store, this.#dependencies.storeKey);
  }

  #keep(): void {
    const isKept = saveTurns(
      this.#dependencies.store,
      this.#dependencies.storeKey,
      this.#state.turns,
    );
    if (isKept !== this.#state.isKept) this.#change({ isKept });
  }

  /** Changes what is said of a turn that is over. */
  #amend(turnId: string, changes: Pick<Turn, "rating"> | Pick<Turn, "narrower">): void {
    const turns = this.#state.turns.map((turn) =>
      turn.id === turnId ? { ...turn, ...changes } : turn,
    );
    this.#change({ turns });
    this.#keep();
  }

  #replace(turn: Turn): void {
    this.#change({
      turns: this.#state.turns.map((other) => (other.id === turn.id ? turn : other)),
    });
  }

  #change(changes: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#dependencies.onChange();
  }
}

function newTurn(asked: Pick<Turn, "id" | "question" | "scope"> & { askedAt: Date }): Turn {
  return {
    id: asked.id,
    question: asked.question,
    scope: asked.scope,
    askedAt: asked.askedAt.toISOString(),
    claims: [],
    citations: [],
    outcome: { kind: "asking", stage: "" },
    rating: null,
    narrower: [],
  };
}

/** An empty list of the API keeps nothing, one of the scope limits nothing. */
function filterOf({ documentIds, jurisdictions, asOf }: Scope): AskedQuestion["filter"] {
  return {
    ...(documentIds.length > 0 && { documentIds }),
    ...(jurisdictions.length > 0 && { jurisdictions }),
    ...(asOf !== null && { asOf }),
  };
}

function outcomeOf(error: unknown, signal: AbortSignal): Turn["outcome"] {
  if (signal.aborted) return { kind: "stopped" };
  if (!(error instanceof RequestFailure)) {
    // a bug: it belongs on the console, and the reader gets out of the waiting all the same
    reportError(error);
    const nothing = { detail: "", requestId: "", retryAfterSeconds: null };
    return { kind: "failed", failure: "broken", ...nothing };
  }
  const { kind: failure, message: detail, requestId, retryAfterSeconds } = error;
  return { kind: "failed", failure, detail, requestId, retryAfterSeconds };
}
