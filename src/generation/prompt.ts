import type { ChatMessage } from "../ports/chat-model.ts";

/** A prompt file: its text, which has slots as in {{question}}, and the SHA-256 of its bytes, in hex. */
export interface Prompt {
  readonly name: string;
  readonly template: string;
  readonly sha256: string;
}

/** The prompts of `prompts/`, one a file. */
export interface Prompts {
  readonly answer: Prompt;
  readonly followUp: Prompt;
  readonly repairFormat: Prompt;
  readonly repairClaim: Prompt;
  readonly judge: Prompt;
}

const SLOT = /\{\{(\w+)\}\}/gu;
const USER_PART = "<!-- user -->";

/**
 * The prompt's messages, every slot filled once: what is filled in is never read for slots. A prompt of one part is
 * a user's message.
 *
 * @throws Error for a slot without a value: a prompt and its caller have to agree.
 */
export function renderPrompt(
  { name, template }: Prompt,
  values: Readonly<Record<string, string>>,
): ChatMessage[] {
  const parts = template.split(USER_PART).map((part) =>
    part.trim().replace(SLOT, (_slot, key: string) => {
      const value = values[key];
      if (value === undefined)
        throw new Error(`prompt "${name}" wants "${key}", which has no value`);
      return value;
    }),
  );
  const [first = "", second] = parts;
  return second === undefined
    ? [{ role: "user", content: first }]
    : [
        { role: "system", content: first },
        { role: "user", content: second },
      ];
}
