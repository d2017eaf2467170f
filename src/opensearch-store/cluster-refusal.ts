import { AppError } from "../domain/errors.ts";

/** What the cluster said no to; another attempt would get the same answer. */
export class ClusterRefusal extends AppError {
  readonly status: number;
  /** The cluster's own name of the reason: "version_conflict_engine_exception". */
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super("STORE_UNAVAILABLE", message);
    this.status = status;
    this.type = type;
  }
}

/** `undefined` in place of a refusal with one of these HTTP statuses or types; everything else goes on. */
export async function unlessRefused<Reply>(
  reply: Promise<Reply>,
  ...reasons: readonly (number | string)[]
): Promise<Reply | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (
      error instanceof ClusterRefusal &&
      (reasons.includes(error.status) || reasons.includes(error.type))
    )
      return undefined;
    throw error;
  }
}
