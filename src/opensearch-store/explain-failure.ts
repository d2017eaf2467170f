import { errors } from "@opensearch-project/opensearch";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";

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

/** What TLS says, and what is to be done about it. */
const CERTIFICATE_FAILURES: Readonly<Record<string, string>> = {
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate's authority is not known here; name it",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it signed its certificate itself; name that certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate's authority is not known here; name it",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate's authority is not known here; name it",
  CERT_HAS_EXPIRED: "its certificate has expired; renew it on the nodes, or correct this",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name; correct that",
};

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

// Reasons quote what was sent: a query's own words stay out of messages, which are logged.
function readReason(body: unknown): { readonly type: string; readonly reason: string } {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return { type: "unknown", reason: "" };
  const { error } = parsed.data;
  if (typeof error === "string") return { type: "unknown", reason: "" };
  const type = error.root_cause[0]?.type ?? error.type;
  return { type, reason: type === "cluster_block_exception" ? ` (${error.reason ?? ""})` : "" };
}

function explainConnection(error: Error): string {
  const text = `${error.name} ${error.message}`;
  const known = Object.entries(CERTIFICATE_FAILURES).find(
    ([code, why]) => text.includes(code) || text.includes(why),
  );
  if (known !== undefined) return `cannot be trusted: ${known[1]} (YIJU_OPENSEARCH_CA_FILE)`;
  if (/certificate|self.signed|altnames?/i.test(text))
    return `cannot be trusted: ${error.message} (YIJU_OPENSEARCH_CA_FILE)`;
  return `cannot be reached (${error.message}); check YIJU_OPENSEARCH_NODES`;
}

function describeIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "empty" : `${first.path.join(".")}: ${first.code}`;
}
