import { errors } from "@opensearch-project/opensearch";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";
import { explainConnection } from "./explain-connection.ts";

/** Statuses of a cluster that could not at this moment. */
const PASSING_STATUSES = [408, 429, 500, 502, 503, 504];

const errorBody = z.object({
  error: z.union([
    z.object({
      type: z.string().default("unknown"),
      reason: z.string().nullish(),
      root_cause: z.array(z.object({ type: z.string() })).default([]),
    }),
    z.string(),
  ]),
});

/** A failure of the client as one of ours; `isPassing` where another attempt may succeed. */
export function explainFailure(error: unknown): {
  readonly failure: AppError;
  readonly isPassing: boolean;
} {
  if (error instanceof errors.ResponseError) return explainResponse(error);
  const unavailable = (why: string) => ({
    failure: new AppError("STORE_UNAVAILABLE", `the OpenSearch cluster ${why}`, { cause: error }),
    isPassing: true,
  });
  if (error instanceof errors.TimeoutError) return unavailable("did not answer in time");
  if (error instanceof errors.DeserializationError)
    return unavailable("answered something that is no JSON");
  if (error instanceof z.ZodError)
    return unavailable(`gave an unexpected answer (${describeIssue(error)})`);
  if (error instanceof errors.OpenSearchClientError) return unavailable(explainConnection(error));
  throw error;
}

function explainResponse(error: errors.ResponseError): {
  readonly failure: AppError;
  readonly isPassing: boolean;
} {
  const { statusCode: status } = error;
  const { type, reason } = readReason(error.body);
  const message = `the OpenSearch cluster answered ${status} ${type}${reason}`;
  if (status === 401 || status === 403) {
    const isBlock = type === "cluster_block_exception";
    const advice = isBlock
      ? "it takes no writes: see to its disks, then lift index.blocks.read_only_allow_delete"
      : "check YIJU_OPENSEARCH_USER and its role (docs/scale-out.md)";
    return {
      failure: new ClusterRefusal(status, type, `${message}; ${advice}`),
      isPassing: false,
    };
  }
  return PASSING_STATUSES.includes(status)
    ? { failure: new AppError("STORE_UNAVAILABLE", message, { cause: error }), isPassing: true }
    : { failure: new ClusterRefusal(status, type, message), isPassing: false };
}

/** What somebody may not do: "[indices:data/read/get]". */
const MISSING_PERMISSION = /no permissions for \[[\w:/*, ]+\]/;

// Reasons quote what was sent: a query's own words stay out of messages, which are logged.
function readReason(body: unknown): { readonly type: string; readonly reason: string } {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return { type: "unknown", reason: "" };
  const { error } = parsed.data;
  if (typeof error === "string") return { type: "unknown", reason: "" };
  const type = error.root_cause[0]?.type ?? error.type;
  const reason = error.reason ?? "";
  if (type === "cluster_block_exception") return { type, reason: ` (${reason})` };
  const [permission] = MISSING_PERMISSION.exec(reason) ?? [];
  return { type, reason: permission === undefined ? "" : ` (${permission})` };
}

function describeIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "empty" : `${first.path.join(".")}: ${first.code}`;
}
