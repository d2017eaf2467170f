import type { CookieOptions, Request, Response } from "express";

export const SESSION_COOKIE = "yiju_session";

/** The session token that a browser sends; undefined without one. */
export function sessionTokenOf(request: Request): string | undefined {
  const cookies = (request.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return cookies
    .find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
    ?.slice(SESSION_COOKIE.length + 1);
}

/** Not for scripts, not for other sites, not over an open line where there is TLS, and gone with the browser. */
export function setSessionCookie(request: Request, response: Response, token: string): void {
  response.cookie(SESSION_COOKIE, token, optionsFor(request));
}

/** Makes the browser forget the session. */
export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(SESSION_COOKIE, optionsFor(request));
}

function optionsFor({ secure }: Request): CookieOptions {
  return { httpOnly: true, sameSite: "strict", path: "/", secure };
}
