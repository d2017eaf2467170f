export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** A JSON schema (draft 7, every object closed) that a reply has to keep. */
export interface ReplySchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Null for plain text. A model without a schema mode is only asked for it by the messages. */
  readonly schema: ReplySchema | null;
}

/** A language model; implemented by adapters, scripted in tests. Same messages, same reply as far as it can. */
export interface ChatModel {
  /** As answers show it: the model's name, never an address or a key. */
  readonly name: string;
  /**
   * The reply's text, piece by piece as it comes. Rejects with MODEL_TIMEOUT when it is not done in time, with
   * MODEL_UNAVAILABLE where there is no reply, or only a part of one, to be had, and with CANCELLED once `signal`
   * is aborted, which ends the call.
   */
  stream(request: ChatRequest, signal?: AbortSignal): AsyncIterable<string>;
  /** Frees memory; the model is not used again. */
  close(): Promise<void>;
}
