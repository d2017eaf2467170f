import { errorOf } from "./yiju-error.ts";

export interface ClientOptions {
  /** As in "http://127.0.0.1:3000". */
  readonly baseUrl: string;
  /** Sent as a bearer token; a server on this machine may want none. */
  readonly apiKey?: string;
  /** How often a request is sent again that was turned away with 429 or 503 (default: 2). */
  readonly maxRetries?: number;
  /** In place of the global one. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

interface WireRequest extends CallOptions {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly type?: string;
}

/** Sends a request and resolves to a response that is ok; rejects with YijuError for any other. */
export type Send = (request: WireRequest) => Promise<Response>;

const RETRIED = [429, 503];
/** Where the server does not say: 0.5 s, 1 s, 2 s, … */
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;

/** A `Send` that waits as long as the server asks for, and tries again. */
export function createSend(options: ClientOptions): Send {
  const { baseUrl, maxRetries = 2, fetch: send = fetch } = options;
  return async (wireRequest) => {
    const request = requestInit(wireRequest, options);
    for (let attempt = 0; ; attempt++) {
      const response = await send(new URL(wireRequest.path, baseUrl), request);
      if (response.ok) return response;
      const isLast = attempt >= maxRetries || !RETRIED.includes(response.status);
      if (isLast) throw await errorOf(response);
      await response.body?.cancel();
      await pause(waitMs(response, attempt), wireRequest.signal);
    }
  };
}

function requestInit(
  { method = "GET", body, type = "application/json", signal }: WireRequest,
  { apiKey }: ClientOptions,
): RequestInit {
  const headers = {
    ...(body !== undefined && { "Content-Type": type }),
    ...(apiKey !== undefined && { Authorization: `Bearer ${apiKey}` }),
  };
  return { method, headers, body: body ?? null, signal: signal ?? null };
}

function waitMs(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const wanted = Number.isFinite(seconds) ? seconds * 1000 : FIRST_WAIT_MS * 2 ** attempt;
  return Math.min(wanted, MAX_WAIT_MS);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    const abort = () => {
      clearTimeout(timer);
      // the reason is whatever the caller gave
      reject(signal?.reason instanceof Error ? signal.reason : new Error("aborted"));
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
}
