import { z } from "zod/v4";
import { SCOPES } from "../domain/principal.ts";
import { expected } from "./request-schemas.ts";

const MAX_KEY_CHARS = 200;

/** The body of `POST /v1/session`. */
export const signInSchema = z
  .strictObject(
    {
      key: z
        .string(expected("a text"))
        .trim()
        .min(1, "must not be empty")
        .max(MAX_KEY_CHARS, `must not be longer than ${MAX_KEY_CHARS} characters`)
        .describe("A secret key."),
    },
    expected("an object"),
  )
  .meta({ examples: [{ key: `yiju_sk_${"A".repeat(43)}` }] });

/** What `POST` and `GET /v1/session` answer. */
export const sessionSchema = z
  .object({
    csrfToken: z.string().describe("To be sent as `X-CSRF-Token` with whatever changes something."),
    scopes: z.array(z.enum(SCOPES)),
    expiresAt: z.iso.datetime().describe("If nothing more is asked in the session."),
  })
  .meta({ id: "Session" });
