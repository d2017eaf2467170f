import type { Express, IRoute, RequestHandler } from "express";
import { allowOnly } from "../problem-handler.ts";
import { requireScope } from "../require-scope.ts";
import { announceDeprecation } from "./deprecation.ts";
import type { Method, Operation, Route } from "./operation.ts";

/** What comes before the handlers of a route that takes a body. */
export interface BodySteps {
  /** Turn requests away before anything of their bodies is read. */
  readonly admit: readonly RequestHandler[];
  readonly readJson: readonly RequestHandler[];
  /** Before all others of an operation that needs a scope; left out: nobody traces. */
  readonly trace?: ((operation: Operation) => RequestHandler) | undefined;
}

/**
 * Makes each route answer to its method and path, GET also to HEAD. OPTIONS names the methods of a path; every
 * other method is METHOD_NOT_ALLOWED.
 */
export function mountRoutes(app: Express, routes: readonly Route[], steps: BodySteps): void {
  for (const path of new Set(routes.map(({ operation }) => operation.path))) {
    const own = routes.filter(({ operation }) => operation.path === path);
    const allowed = [...own.flatMap(({ operation }) => answeredMethods(operation)), "OPTIONS"];
    const mounted = app.route(path);
    for (const route of own) mountRoute(mounted, route, steps);
    mounted.options(tellMethods(allowed)).all(allowOnly(...allowed));
  }
}

function mountRoute(mounted: IRoute, { operation, handlers }: Route, steps: BodySteps): void {
  const { scope, body, deprecation } = operation;
  mounted[verbOf(operation.method)](
    ...(scope === null || steps.trace === undefined ? [] : [steps.trace(operation)]),
    ...(deprecation === undefined ? [] : [announceDeprecation(deprecation)]),
    ...(scope === null ? [] : [requireScope(scope)]),
    ...(body === undefined ? [] : steps.admit),
    ...(body?.type === "application/json" ? steps.readJson : []),
    ...handlers,
  );
}

function answeredMethods({ method }: Operation): readonly string[] {
  return method === "GET" ? ["GET", "HEAD"] : [method];
}

function tellMethods(allowed: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.set("Allow", allowed.join(", ")).status(204).end();
  };
}

function verbOf(method: Method) {
  const verbs = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;
  return verbs[method];
}
