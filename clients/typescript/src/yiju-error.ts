import type { Problem } from "./wire.ts";

/** A failure that the server told of; match on `code`, which is stable. */
export class YijuError extends Error {
  override readonly name = "YijuError";
  readonly status: number;
  readonly code: Problem["code"] | "UNKNOWN";
  /** As in the server's log; null where the answer was not the server's own, but of something on the way. */
  readonly requestId: string | null;
  /** The wrong fields of the request. */
  readonly errors: NonNullable<Problem["errors"]>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? `The server answered ${status}.`);
    this.status = status;
    this.code = problem.code ?? "UNKNOWN";
    this.requestId = problem.requestId ?? null;
    this.errors = problem.errors ?? [];
  }
}

/** The failure that a response which is not ok tells of. */
export async function errorOf(response: Response): Promise<YijuError> {
  const text = await response.text();
  const isProblem = response.headers.get("Content-Type")?.includes("problem+json") === true;
  // SAFETY: the contract says what a problem document holds
  return new YijuError(response.status, isProblem ? (JSON.parse(text) as Problem) : {});
}
