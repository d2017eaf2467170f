import type { RequestHandler } from "express";
import type { OfferedClaim } from "../domain/verification.ts";
import { clientSignal } from "./client-signal.ts";
import { parseRequest } from "./parse-request.ts";
import type { RestrictedAccess } from "./restrict.ts";
import type { VerifyRequest, VerifySchema } from "./verify-schema.ts";

/** `POST /v1/verify`: the guard by itself, for anybody's answer; a verdict for each claim, in order. */
export function verifyRoute(
  assistantOf: RestrictedAccess["assistantOf"],
  schema: VerifySchema,
): RequestHandler {
  return async (request, response) => {
    const { claims } = parseRequest(schema, request.body);
    response.set("Cache-Control", "no-store");
    const verdicts = await assistantOf(response).verify(
      claims.map(readClaim),
      clientSignal(response),
    );
    response.json({ claims: verdicts });
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
