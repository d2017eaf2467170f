import { asError } from "../domain/as-error.ts";
import type { ChatModel, ChatRequest } from "../ports/chat-model.ts";
import type { Tracer } from "../ports/tracer.ts";

type Settle = (failure: Error | null) => void;

/** The same model, each of whose calls is a span from asking to the last piece of the reply. */
export function traceModel(model: ChatModel, tracer: Tracer): ChatModel {
  async function* stream(request: ChatRequest, signal?: AbortSignal): AsyncGenerator<string> {
    let settle: Settle = () => undefined;
    const ended = new Promise<void>((resolve, reject) => {
      settle = (failure) => {
        if (failure === null) resolve();
        else reject(failure);
      };
    });
    let characters = 0;
    const span = tracer.within("ask the model", async (annotate) => {
      annotate({ "yiju.model": model.name, messages: request.messages.length });
      await ended;
      annotate({ characters });
    });
    // whoever reads the reply is told of a failure by the reply
    span.catch(() => undefined);
    try {
      for await (const piece of model.stream(request, signal)) {
        characters += piece.length;
        yield piece;
      }
    } catch (error) {
      settle(asError(error));
      throw error;
    } finally {
      // also where the reader has had enough of it
      settle(null);
    }
  }
  return { ...model, stream };
}
