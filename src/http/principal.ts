import type { Request, RequestHandler, Response } from "express";
import type { Principal } from "../domain/principal.ts";

/** Beside the response rather than in its `locals`, which have no types. */
const principals = new WeakMap<Response, Principal>();

/** On whose behalf a request is made; a failure that it throws is the answer to the request. */
export type RecogniseCaller = (request: Request) => Principal;

/** On whose behalf the request is made that this response answers. */
export function principalOf(response: Response): Principal {
  const principal = principals.get(response);
  if (principal === undefined) throw new Error("nobody has recognised the caller of this request");
  return principal;
}

/** Finds out, before any route, on whose behalf each request is made. */
export function recogniseCallers(recognise: RecogniseCaller): RequestHandler {
  return (request, response, next) => {
    principals.set(response, recognise(request));
    next();
  };
}
