import type { z } from "zod/v4";

/** One request; `path` begins with "/", its parts already encoded. */
export interface ClusterRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** An object as JSON, or lines of JSON as they are. */
  readonly body?: object | string;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether asking twice does no harm: it is then asked again, of another node, until the deadline. Default true;
   * false where a lost reply must be told.
   */
  readonly isRepeatable?: boolean;
  /** For all attempts together; default the setting. */
  readonly deadlineMs?: number;
  /** For one attempt; default the setting. */
  readonly attemptMs?: number;
}

/**
 * A cluster that answers, or says why not.
 *
 * Rejects with CANCELLED once the signal is aborted; with ClusterRefusal where the cluster understood and refused;
 * with STORE_UNAVAILABLE where nothing came in time, or nothing that `schema` knows.
 */
export interface Cluster {
  ask<Reply>(
    request: ClusterRequest,
    schema: z.ZodType<Reply>,
    options?: AskOptions,
  ): Promise<Reply>;
  close(): Promise<void>;
}
