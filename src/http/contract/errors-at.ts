import type { Request } from "express";
import { RFC_9457 } from "../problem-schema.ts";
import { routePathOf } from "../route-path.ts";
import type { ErrorContract, Route } from "./operation.ts";

/** How to tell the failure of a request, also of one that failed before it came to its route. */
export type ErrorsAt = (request: Request) => ErrorContract;

/** As the operation at the request's path says. */
export function errorsAt(routes: readonly Route[]): ErrorsAt {
  const byPath = new Map(
    routes.flatMap(({ operation: { path, errors } }) =>
      errors === undefined ? [] : [[path, errors] as const],
    ),
  );
  return (request) => byPath.get(routePathOf(request) ?? request.path) ?? RFC_9457;
}
