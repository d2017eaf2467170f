import { z } from "zod/v4";
import type { HistoryTurn, Question } from "../../ports/assistant.ts";
import { fieldErrorsOf } from "../parse-request.ts";
import { RequestInvalidError } from "../problem.ts";
import { expected, filterSchema, oneOf, textOf } from "../request-schemas.ts";
import { withoutSources } from "../answer-message.ts";

const textPart = z.looseObject({ type: z.literal("text"), text: z.string() });

const messageSchema = z
  .looseObject({
    role: oneOf(["system", "developer", "user", "assistant", "tool", "function"]),
    content: z
      .union([z.string(), z.array(textPart)], { error: "must be a text, or a list of text parts" })
      .nullish(),
  })
  .meta({ id: "ChatMessage" });

/**
 * The body of `POST /v1/chat/completions`. Settings of language models are taken and have no effect: what is
 * answered follows from the documents alone.
 */
export function createChatSchema({ maxQuestionChars }: { readonly maxQuestionChars: number }) {
  const wire = z
    .looseObject(
      {
        model: z.string().optional().describe("Any; there is one, `yiju`."),
        messages: z
          .array(messageSchema, expected("a list"))
          .min(1, "must have at least 1 entry")
          .describe("The last of a user is the question; those before it are its history."),
        n: z.literal(1, { error: "must be 1" }).nullish(),
        stream: z.boolean(expected("true or false")).nullish(),
        stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
        yiju: z
          .strictObject({
            script: oneOf(["auto", "hant", "hans"]).default("auto"),
            filter: filterSchema.default({}),
          })
          .optional()
          .describe("What `POST /v1/answer` takes beside."),
      },
      expected("an object"),
    )
    .meta({ examples: [EXAMPLE] });
  return { wire, question: textOf(maxQuestionChars) };
}

const EXAMPLE = { model: "yiju", messages: [{ role: "user", content: "什麼是模型漂移？" }] };

export type ChatSchema = ReturnType<typeof createChatSchema>;
export type ChatRequest = z.output<ChatSchema["wire"]>;

/**
 * The question that a conversation ends with. System messages are left out: who asks does not instruct.
 *
 * @throws RequestInvalidError where there is no question, or one that cannot be asked.
 */
export function questionOf(
  { messages, yiju }: ChatRequest,
  schema: ChatSchema["question"],
): Question {
  const last = messages.findLastIndex(({ role }) => role === "user");
  if (last === -1) {
    throw new RequestInvalidError([{ path: "messages", message: "must hold one of a user" }]);
  }
  const parsed = schema.safeParse(contentOf(messages[last]));
  if (!parsed.success) {
    const path = `messages[${last}].content`;
    throw new RequestInvalidError(fieldErrorsOf(parsed.error).map((error) => ({ ...error, path })));
  }
  return {
    question: parsed.data,
    history: messages.slice(0, last).flatMap(turnOf),
    script: yiju?.script ?? "auto",
    filter: yiju?.filter ?? {},
  };
}

type ChatMessage = ChatRequest["messages"][number];

function turnOf(message: ChatMessage): HistoryTurn[] {
  const content = contentOf(message);
  if (message.role === "user") return [{ role: "user", content }];
  if (message.role === "assistant")
    return [{ role: "assistant", content: withoutSources(content) }];
  return [];
}

function contentOf(message: ChatMessage | undefined): string {
  const content = message?.content ?? "";
  return typeof content === "string" ? content : content.map(({ text }) => text).join("");
}
