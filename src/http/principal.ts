import type { Request, RequestHandler, Response } from "express";
import type { ApiKey } from "../domain/api-key.ts";
import type { Principal } from "../domain/principal.ts";

/** Who asks, and with which key; null where none was shown. */
export interface Caller {
  readonly principal: Principal;
  readonly key: ApiKey | null;
}

/** Who makes a request; a failure that it rejects with is the answer to the request. */
export type RecogniseCaller = (request: Request) => Promise<Caller>;

/** Beside the response rather than in its `locals`, which have no types. */
const callers = new WeakMap<Response, Caller>();

/** On whose behalf the request is made that this response answers. */
export function principalOf(response: Response): Principal {
  return callerOf(response).principal;
}

/** Who made the request that this response answers. */
export function callerOf(response: Response): Caller {
  const caller = callers.get(response);
  if (caller === undefined) throw new Error("nobody has recognised the caller of this request");
  return caller;
}

/** Null while nobody has been recognised, as before a request was read that is refused at the door. */
export function keyIdOf(response: Response): string | null {
  return callers.get(response)?.principal.keyId ?? null;
}

/** Finds out, before any route, who makes each request. */
export function recogniseCallers(recognise: RecogniseCaller): RequestHandler {
  return async (request, response, next) => {
    callers.set(response, await recognise(request));
    next();
  };
}
