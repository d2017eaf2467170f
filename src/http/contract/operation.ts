import type { RequestHandler } from "express";
import type { z } from "zod/v4";
import type { Scope } from "../../domain/principal.ts";
import type { ProblemCode, ProblemDocument } from "../problem.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The chapters of the contract, in its order. */
export const TAGS = ["answers", "documents", "feedback", "compatibility", "server"] as const;
export type Tag = (typeof TAGS)[number];

/** What an answer to a request looks like. */
export interface ResponseContract {
  readonly description: string;
  /** By media type; left out where there is no body. */
  readonly content?: Readonly<Record<string, z.ZodType>>;
  /** Data of each server-sent event by its name, where the body may be `text/event-stream`. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
  /** Data of the event that ends a stream, where that is no JSON. */
  readonly lastEvent?: string;
  /** What each header says, by name; `X-Request-Id` goes without saying. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How failures are told where it is not as RFC 9457 says. */
export interface ErrorContract {
  readonly type: string;
  readonly schema: z.ZodType;
  /** Where the code stands in the body. */
  readonly codeAt: readonly string[];
  readonly of: (problem: ProblemDocument) => object;
}

/** Each parameter by its name; texts, as they come. */
type ParametersSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** When an operation was declared obsolete, and from when on it may be gone. ISO 8601 dates. */
export interface Deprecation {
  readonly since: string;
  readonly sunset: string;
  /** What to do instead: an address. */
  readonly link: string;
}

/**
 * One method of one path, as the contract describes it. The very schemas that stand here read the request, and
 * describe the response.
 */
export interface Operation {
  /** Unique; what generated clients call it: "listDocuments". */
  readonly id: string;
  readonly method: Method;
  /** As Express writes it: "/v1/documents/:id". */
  readonly path: string;
  readonly tag: Tag;
  /** What the caller's key must allow; null where everybody may ask. */
  readonly scope: Scope | null;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: ParametersSchema;
  readonly query?: ParametersSchema;
  readonly body?: {
    readonly type: string;
    readonly schema: z.ZodType;
    /** The same as application/json, where it may come as that too; the handlers read it. */
    readonly json?: z.ZodType;
  };
  /** By status. */
  readonly responses: Readonly<Record<number, ResponseContract>>;
  /** What it fails with beyond what every operation of its kind may. */
  readonly problems?: readonly ProblemCode[];
  /** Left out: RFC 9457. */
  readonly errors?: ErrorContract;
  readonly deprecation?: Deprecation;
}

/** An operation with what carries it out; a JSON body has been read by then. */
export interface Route {
  readonly operation: Operation;
  readonly handlers: readonly RequestHandler[];
}
