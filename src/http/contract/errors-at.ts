import type { Request } from "express";
import { RFC_9457 } from "../problem-schema.ts";
import type { ErrorContract, Route } from "./operation.ts";

/** How to tell the failure of a request, also of one that failed before it came to its route. */
export type ErrorsAt = (request: Pick<Request, "path">) => ErrorContract;

/** As the operation at the request's path says. */
export function errorsAt(routes: readonly Route[]): ErrorsAt {
  const own = routes.flatMap(({ operation: { path, errors } }) =>
    errors === undefined ? [] : [{ pattern: patternOf(path), errors }],
  );
  return ({ path }) => own.find(({ pattern }) => pattern.test(path))?.errors ?? RFC_9457;
}

/** As Express reads a path: in either case, with a slash at the end or without. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`, "i");
}
