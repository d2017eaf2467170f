import type { OfferedClaim } from "../domain/verification.ts";
import { clientSignal } from "./client-signal.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Operation, Route } from "./contract/operation.ts";
import { parseRequest } from "./parse-request.ts";
import type { RestrictedAccess } from "./restrict.ts";
import { verdictsSchema, type VerifyRequest, type VerifySchema } from "./verify-schema.ts";

/** `POST /v1/verify`: the guard by itself, for anybody's answer; a verdict for each claim, in order. */
export function verifyRoute(
  assistantOf: RestrictedAccess["assistantOf"],
  schema: VerifySchema,
): Route {
  return {
    operation: verifyOperation(schema),
    handlers: [
      async (request, response) => {
        const { claims } = parseRequest(schema, request.body);
        response.set("Cache-Control", "no-store");
        const verdicts = await assistantOf(response).verify(
          claims.map(readClaim),
          clientSignal(response),
        );
        response.json({ claims: verdicts });
      },
    ],
  };
}

function verifyOperation(schema: VerifySchema): Operation {
  return {
    id: "verify",
    method: "POST",
    path: "/v1/verify",
    tag: "answers",
    scope: "answer",
    summary: "Check claims of any answer against what they cite",
    description:
      "The guard by itself. A citation is a part of an indexed document, or a text that is sent along.",
    body: { type: "application/json", schema },
    responses: {
      200: {
        description: "A verdict for each claim, in order",
        content: { "application/json": verdictsSchema },
      },
    },
    problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
  };
}

function readClaim({ text, citations }: VerifyRequest["claims"][number]): OfferedClaim {
  return {
    text,
    citations: citations.map((citation) =>
      "text" in citation ? { kind: "text", ...citation } : { kind: "document", ...citation },
    ),
  };
}
