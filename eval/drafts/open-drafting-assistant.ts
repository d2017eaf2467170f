import path from "node:path";
import { createAssistant } from "../../src/answering/create-assistant.ts";
import { loadEvidenceModel, loadSupportModel } from "../../src/app/load-resources.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { AnswerWriter } from "../../src/ports/answer-writer.ts";
import type { TracingAssistant } from "../../src/ports/assistant.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { Workbench } from "../training/open-product.ts";

const MODELS = path.resolve(import.meta.dirname, "../../models");

/** The product over `index` with this writer, whose failed claims are not sent back: the first wording counts. */
export async function openDraftingAssistant(
  writer: AnswerWriter,
  { index, workbench }: { readonly index: PassageIndex; readonly workbench: Workbench },
): Promise<TracingAssistant> {
  return createAssistant({
    ...workbench.resources,
    index,
    embedder: workbench.embedder,
    evidenceModel: await loadEvidenceModel(MODELS),
    supportModel: await loadSupportModel(MODELS),
    writer: withoutRepairs(writer),
    clock: performanceClock,
    newId: () => "draft",
    onUndecided: (cause) => {
      process.stderr.write(`a claim could not be checked: ${cause.message}\n`);
    },
  });
}

function withoutRepairs(writer: AnswerWriter): AnswerWriter {
  return {
    ...writer,
    begin: (task, signal) => ({
      pieces: writer.begin(task, signal).pieces,
      repair: () => Promise.resolve(null),
    }),
  };
}
