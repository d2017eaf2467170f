import type { OfferedClaim } from "../domain/verification.ts";
import { citedPlaces, type CitedPlace } from "./cited-places.ts";
import { clientSignal } from "./client-signal.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Operation, Route } from "./contract/operation.ts";
import { parseRequest } from "./parse-request.ts";
import type { RestrictedAccess } from "./restrict.ts";
import { verdictsSchema, type VerifyRequest, type VerifySchema } from "./verify-schema.ts";

/** `POST /v1/verify`: the guard by itself, for anybody's answer; a verdict for each claim, in order. */
export function verifyRoute(
  { assistantOf, browserOf }: RestrictedAccess,
  schema: VerifySchema,
): Route {
  return {
    operation: verifyOperation(schema),
    handlers: [
      async (request, response) => {
        const { question = null, claims } = parseRequest(schema, request.body);
        response.set("Cache-Control", "no-store");
        const offered = claims.map(readClaim);
        const verdicts = await assistantOf(response).verify(
          { question, claims: offered },
          clientSignal(response),
        );
        const browser = browserOf(response);
        const places: CitedPlace[][] = [];
        for (const { citations } of offered) places.push(await citedPlaces(citations, browser));
        response.json({
          claims: verdicts.map((verdict, index) => ({ ...verdict, places: places[index] ?? [] })),
        });
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
      "The guard by itself. A citation is a part of an indexed document, or a text that is sent along. With a question, a claim must also bear on it.",
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
