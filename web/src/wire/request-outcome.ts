import { RequestFailure } from "./failure.ts";

/** What stands for the result of a request that failed; whatever else went wrong is a bug and goes on. */
export function ifRequestFailed<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof RequestFailure) return value;
    throw error;
  };
}
