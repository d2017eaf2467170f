import { tool } from "langchain";
import { z } from "zod/v4";
import type { Assistant } from "../ports/assistant.ts";

const DEFAULT_LIMIT = 5;
const input = z.object({
  query: z.string().min(1).describe("What to look for, in Chinese or English"),
  limit: z.int().min(1).max(20).optional().describe("At most this many passages"),
});

/**
 * Passage search as a LangChain tool, for agents that are built on Yiju. Answers JSON: each passage with its
 * document, locator and verbatim quote, so that what an agent writes can cite and be verified.
 */
export function createSearchTool(assistant: Pick<Assistant, "search">) {
  return tool(
    async ({ query, limit = DEFAULT_LIMIT }: z.infer<typeof input>) => {
      const results = await assistant.search({ query, limit, filter: {} });
      return JSON.stringify(
        results.map(({ documentId, title, locator, quote }) => ({
          documentId,
          title,
          locator,
          quote,
        })),
      );
    },
    {
      name: "search_passages",
      description: "Finds passages of the indexed regulation, with locators and verbatim quotes.",
      schema: input,
    },
  );
}
