import type { Request, RequestHandler } from "express";
import type { z } from "zod/v4";
import type { Session } from "../access/sessions.ts";
import { AppError } from "../domain/errors.ts";
import type { Scope } from "../domain/principal.ts";
import type { Access } from "./access.ts";
import type { Operation, Route } from "./contract/operation.ts";
import { parseRequest } from "./parse-request.ts";
import { limitSignIns } from "./request-rates.ts";
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from "./session-cookie.ts";
import { sessionSchema, signInSchema } from "./session-schema.ts";

const SIGN_IN_ATTEMPTS = 10;
const CONTENT = { "application/json": sessionSchema };

/** Sessions of pages that show no key with every request: the browser keeps a cookie for them. */
export function sessionRoutes(access: Access): readonly Route[] {
  const common = { path: "/v1/session", tag: "server", scope: null } as const;
  const signInOperation: Operation = {
    ...common,
    id: "signIn",
    method: "POST",
    summary: "Sign in with a secret key",
    description:
      "The browser gets a cookie; the page sends `csrfToken` along as `X-CSRF-Token` with whatever changes something.",
    body: { type: "application/json", schema: signInSchema },
    responses: { 201: { description: "The session", content: CONTENT } },
  };
  const sessionOperation: Operation = {
    ...common,
    id: "getSession",
    method: "GET",
    summary: "Tell of the session that the cookie names",
    description: "With the token that goes with whatever changes something.",
    responses: { 200: { description: "The session", content: CONTENT } },
    problems: ["KEY_REQUIRED"],
  };
  const signOutOperation: Operation = {
    ...common,
    id: "signOut",
    method: "DELETE",
    summary: "Sign out",
    description: "Ends the session that the cookie names, and makes the browser forget it.",
    responses: { 204: { description: "Nobody is signed in any more" } },
  };
  return [
    { operation: signInOperation, handlers: [limitSignIns(SIGN_IN_ATTEMPTS), signIn(access)] },
    { operation: sessionOperation, handlers: [tellSession(access)] },
    { operation: signOutOperation, handlers: [signOut(access)] },
  ];
}

function signIn({ keys, sessions }: Access): RequestHandler {
  return async (request, response) => {
    const { key } = parseRequest(signInSchema, request.body);
    const { id, kind, scopes } = await keys.find(key);
    if (kind === "publishable") {
      throw new AppError("KEY_INVALID", "Sign in with a secret key: anybody can read this one.");
    }
    endSession(request, sessions);
    const { token, session } = sessions.open(id);
    setSessionCookie(request, response, token);
    response.status(201).set("Cache-Control", "no-store").json(shown(session, scopes));
  };
}

function tellSession({ keys, sessions }: Access): RequestHandler {
  return async (request, response) => {
    const session = sessions.find(sessionTokenOf(request) ?? "");
    const key = session === undefined ? undefined : await keys.findById(session.keyId);
    if (session === undefined || key === undefined) {
      throw new AppError("KEY_REQUIRED", "Nobody is signed in. POST a key to /v1/session.");
    }
    response.set("Cache-Control", "no-store").json(shown(session, key.scopes));
  };
}

function signOut({ sessions }: Access): RequestHandler {
  return (request, response) => {
    endSession(request, sessions);
    clearSessionCookie(request, response);
    response.status(204).end();
  };
}

function endSession(request: Request, sessions: Access["sessions"]): void {
  const token = sessionTokenOf(request);
  if (token !== undefined) sessions.close(token);
}

function shown(
  { csrfToken, expiresAt }: Session,
  scopes: readonly Scope[],
): z.input<typeof sessionSchema> {
  return { csrfToken, scopes: [...scopes], expiresAt: expiresAt.toISOString() };
}
