import type { AskContext, Assistant } from "../../ports/assistant.ts";
import { messageOf } from "../answer-message.ts";
import { sliceWholeCharacters } from "./text-slice.ts";
import { createTool, type Tool } from "./tool.ts";
import {
  MAX_SLICE,
  toolAnswerSchema,
  toolDocumentSchema,
  toolPassagesSchema,
  type ToolSchemas,
} from "./tool-schemas.ts";

export interface ToolDependencies {
  readonly assistant: Assistant;
  readonly schemas: ToolSchemas;
  readonly context: AskContext;
}

/** Every tool, in the order in which they are listed. */
export function createTools(dependencies: ToolDependencies): readonly Tool[] {
  return [answerTool(dependencies), searchTool(dependencies), documentTool(dependencies)];
}

function answerTool({ assistant, schemas, context }: ToolDependencies): Tool {
  return createTool({
    name: "answer_question",
    title: "Answer a question",
    description:
      "Answers a question about the documents with verbatim citations, or refuses where they do not say. Ask in " +
      "Chinese or English, one question at a time.",
    scope: "answer",
    input: schemas.answer,
    output: toolAnswerSchema,
    async run(question, signal) {
      const answer = await assistant.answer(question, { signal, context });
      return { text: messageOf(answer), result: toolAnswerSchema.parse(answer) };
    },
  });
}

function searchTool({ assistant, schemas }: ToolDependencies): Tool {
  return createTool({
    name: "search_passages",
    title: "Search passages",
    description: "Finds passages of the documents, best first, with locators and verbatim quotes.",
    scope: "search",
    input: schemas.search,
    output: toolPassagesSchema,
    async run(query, signal) {
      const result = toolPassagesSchema.parse({ results: await assistant.search(query, signal) });
      const texts = result.results.map(
        ({ title, locator, quote }) => `《${title}》${locator}\n${quote}`,
      );
      return { text: texts.join("\n\n"), result };
    },
  });
}

function documentTool({ assistant, schemas }: ToolDependencies): Tool {
  return createTool({
    name: "get_document",
    title: "Get a document",
    description: `Gives a document's stored text, ${MAX_SLICE} code units at a time, and what is known of it.`,
    scope: "documents",
    input: schemas.document,
    output: toolDocumentSchema,
    async run({ documentId, start }) {
      const { meta, text } = await assistant.getDocument(documentId);
      const slice = sliceWholeCharacters(text, start, MAX_SLICE);
      const result = { document: meta, ...slice, length: text.length };
      return { text: slice.text, result: toolDocumentSchema.parse(result) };
    },
  });
}
