import type { Request } from "express";

/** The pattern that matched, as in `/v1/documents/:id`; null for an unknown route. */
export function routePathOf(request: Request): string | null {
  const route: unknown = request.route;
  if (typeof route !== "object" || route === null || !("path" in route)) return null;
  return typeof route.path === "string" ? route.path : null;
}
