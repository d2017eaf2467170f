import { z } from "zod/v4";
import type { ReplySchema } from "../ports/chat-model.ts";

/** More make no answer that anybody reads; the rest of a draft is left unread. */
export const MAX_CLAIMS = 12;

const citation = z.object({ passageId: z.string().min(1), quote: z.string().min(1) });

/** One claim as a model writes it; `passageId` is the name that the prompt gave the passage. */
export const writtenClaim = z.object({
  text: z.string().trim().min(1).max(2000),
  citations: z.array(citation).min(1).max(8),
});

/** A whole draft as a model writes it. */
export const writtenDraft = z.object({
  answerable: z.boolean(),
  claims: z.array(writtenClaim),
});

export type WrittenClaim = z.output<typeof writtenClaim>;

const closed = (properties: Readonly<Record<string, unknown>>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const text = { type: "string" };
const claimSchema = closed({
  text,
  citations: { type: "array", items: closed({ passageId: text, quote: text }) },
});

/** The same for a model's schema mode, without the limits that some of those modes refuse. */
export const DRAFT_SCHEMA: ReplySchema = {
  name: "draft",
  schema: closed({
    answerable: { type: "boolean" },
    claims: { type: "array", items: claimSchema },
  }),
};

export const CLAIM_SCHEMA: ReplySchema = { name: "claim", schema: claimSchema };
