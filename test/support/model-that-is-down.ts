import { AppError } from "../../src/domain/errors.ts";

/** A language model that resolves follow-ups and cannot write, and what it was asked to do so far. */
export function modelThatIsDown(collections: readonly string[] | null) {
  const asked: string[] = [];
  const model = {
    writer: {
      model: "m",
      promptsSha256: "",
      maxPassageChars: 100,
      begin: () => {
        asked.push("write");
        throw new AppError("MODEL_UNAVAILABLE", "down");
      },
    },
    collections,
    followUpsOr: () => ({
      standAlone: (question: string) => {
        asked.push("rewrite");
        return Promise.resolve(question);
      },
    }),
  };
  return { model, asked };
}
