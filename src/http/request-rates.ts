import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit, type Options } from "express-rate-limit";
import { AppError } from "../domain/errors.ts";
import { secondsToMidnight, type KeyMeter } from "../access/key-meter.ts";
import { callerOf } from "./principal.ts";

const MINUTE_MS = 60_000;
/** Never reached: such callers are skipped. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** Requests of one address in a minute, whoever makes them; an IPv6 network counts as one address. */
export function limitAddresses(perMinute: number | null): RequestHandler {
  const limit = perMinute ?? UNLIMITED;
  return limitRate("address", { windowMs: MINUTE_MS, limit, skip: () => perMinute === null });
}

/** Requests of one caller in a minute. Callers without a key are limited by their address alone. */
export function limitKeys(perMinute: number | null): RequestHandler {
  return limitRate("key", {
    windowMs: MINUTE_MS,
    limit: (_request, response) =>
      callerOf(response).key?.requestsPerMinute ?? perMinute ?? UNLIMITED,
    skip: (_request, response) => {
      const { key, principal } = callerOf(response);
      return principal.keyId === null || (key?.requestsPerMinute ?? perMinute) === null;
    },
    keyGenerator: (request, response) => callerIdOf(request, response) ?? "",
  });
}

/**
 * Whose requests are counted together: those of a key; of a publishable key, which many hold, those from one address.
 * Null for callers without a key.
 */
export function callerIdOf(request: Request, response: Response): string | null {
  const { key, principal } = callerOf(response);
  return key?.kind === "publishable"
    ? `${key.id} ${ipKeyGenerator(request.ip ?? "")}`
    : principal.keyId;
}

/** Failed attempts to sign in, of one address in a quarter of an hour. */
export function limitSignIns(attempts: number): RequestHandler {
  return limitRate("sign-in", {
    windowMs: 15 * MINUTE_MS,
    limit: attempts,
    skipSuccessfulRequests: true,
  });
}

/** Counts the request against its key's quota of the day. */
export function countAgainstQuota(meter: KeyMeter, now: () => Date): RequestHandler {
  return async (_request, response, next) => {
    const { key } = callerOf(response);
    try {
      if (key !== null) await meter.count(key);
    } catch (error) {
      response.set("Retry-After", String(secondsToMidnight(now())));
      throw error;
    }
    next();
  };
}

/** RateLimit and RateLimit-Policy as in draft-ietf-httpapi-ratelimit-headers-08; too many get Retry-After. */
function limitRate(
  name: string,
  options: Partial<Options> & Pick<Options, "windowMs">,
): RequestHandler {
  return rateLimit({
    standardHeaders: "draft-8",
    legacyHeaders: false,
    identifier: name,
    ...options,
    // eslint-disable-next-line max-params -- as the library calls it
    handler: (_request, _response, next, { windowMs }) => {
      next(tooMany(name, windowMs));
    },
  });
}

function tooMany(name: string, windowMs: number): AppError {
  return new AppError(
    "RATE_LIMITED",
    `Too many requests of one ${name} within ${windowMs / 1000} seconds. Retry-After says how long to wait.`,
  );
}
