import type { Request } from "express";
import { isTokenOf, type Session } from "../access/sessions.ts";
import { principalOfKey, type ApiKey } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import { OPEN_ACCESS, type Principal } from "../domain/principal.ts";
import type { Access } from "./access.ts";
import { askedHost } from "./asked-host.ts";
import type { Caller, RecogniseCaller } from "./principal.ts";
import { createProxyTrust } from "./proxy-trust.ts";
import { sessionTokenOf } from "./session-cookie.ts";

const NOBODY: Principal = { keyId: null, scopes: [], collections: [] };
const OUR_KEY = /^yiju_[ps]k_/;

/** Recognises a caller by key, by session, by the word of a trusted proxy, or as anybody at all, in this order. */
export function createCallerRecogniser(access: Access): RecogniseCaller {
  const trustsProxy = createProxyTrust(access.trustedProxies);
  return async (request) => {
    const caller =
      (await callerByKey(access, request)) ?? (await callerBySession(access, request)) ?? null;
    if (caller !== null) return caller;
    const principal =
      principalByProxy(access, trustsProxy, request) ?? (access.isOpen ? OPEN_ACCESS : NOBODY);
    return { principal, key: null };
  };
}

async function callerByKey(access: Access, request: Request): Promise<Caller | undefined> {
  const shown = bearerOf(request);
  // clients of other APIs cannot be told to send no key at all
  if (shown === undefined || (access.isOpen && !OUR_KEY.test(shown))) return undefined;
  const key = await access.keys.find(shown);
  if (key.kind === "publishable") requireOrigin(key, request);
  return { principal: principalOfKey(key), key };
}

function bearerOf(request: Request): string | undefined {
  const header = request.get("Authorization");
  if (header === undefined) return undefined;
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (token !== undefined) return token;
  throw new AppError("KEY_INVALID", 'Send the key as "Authorization: Bearer yiju_sk_…".');
}

/** A page on our own host sends no Origin with what it only reads, but the browser says that it is ours. */
function requireOrigin(key: ApiKey & { readonly kind: "publishable" }, request: Request): void {
  const own = `${request.protocol}://${askedHost(request)}`;
  const isOwnPage = request.get("Sec-Fetch-Site") === "same-origin";
  const origin = request.get("Origin") ?? (isOwnPage ? own : undefined);
  if (origin !== undefined && key.origins.includes(origin)) return;
  throw new AppError(
    "ORIGIN_FORBIDDEN",
    `The key ${key.id} is good in pages of ${key.origins.join(", ")} alone, not ` +
      `${origin === undefined ? "outside a page" : `of ${origin.slice(0, 100)}`}.`,
  );
}

async function callerBySession(access: Access, request: Request): Promise<Caller | undefined> {
  // whoever signs in may still have the cookie of a session that has ended
  const token = request.path === "/v1/session" ? undefined : sessionTokenOf(request);
  const session = token === undefined ? undefined : access.sessions.find(token);
  if (session === undefined || !provesItself(session, request, access)) return undefined;
  const key = await access.keys.findById(session.keyId);
  return key === undefined ? undefined : { principal: principalOfKey(key), key };
}

/** Another site can make a browser send the cookie, but cannot read the token. */
function provesItself(session: Session, request: Request, { isOpen }: Access): boolean {
  const shown = request.get("X-CSRF-Token");
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return true;
  if (shown !== undefined && isTokenOf(session, shown)) return true;
  // what anybody may ask, the chat page asks without a token although the browser sends its cookie along
  if (shown === undefined && isOpen) return false;
  throw csrfInvalid();
}

function csrfInvalid(): AppError {
  return new AppError(
    "CSRF_INVALID",
    "Send the session's csrfToken, which GET /v1/session tells, as X-CSRF-Token.",
  );
}

function principalByProxy(
  { identity }: Access,
  trustsProxy: (address: string) => boolean,
  request: Request,
): Principal | undefined {
  const peer = request.socket.remoteAddress ?? "";
  if (identity === null || !trustsProxy(peer)) return undefined;
  const name = request.get(identity.header)?.trim() ?? "";
  if (name === "") return undefined;
  const { scopes } = OPEN_ACCESS;
  return { keyId: `user:${name.slice(0, 200)}`, scopes, collections: identity.collections };
}
