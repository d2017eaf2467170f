import { AIMessage, createAgent, fakeModel, ToolMessage } from "langchain";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createSearchTool } from "../../src/adapters/langchain-search-tool.ts";
import { createInMemoryAssistant } from "../support/in-memory-assistant.ts";

describe("createSearchTool", () => {
  it("lets a LangChain agent search, and gives it locators and verbatim quotes", async () => {
    const model = fakeModel()
      .respondWithTools([{ name: "search_passages", args: { query: "備份", limit: 1 } }])
      .respond(new AIMessage("銀行應備份資料。"));
    const assistant = createInMemoryAssistant();
    const agent = createAgent({ model, tools: [createSearchTool(assistant)] });
    const { messages } = await agent.invoke({ messages: [{ role: "user", content: "備份？" }] });
    const found = messages.filter((message) => ToolMessage.isInstance(message));
    expect(found).toHaveLength(1);
    const passages = z.array(z.object({ locator: z.string(), quote: z.string() }));
    expect(passages.parse(JSON.parse(found[0]?.text ?? ""))).toHaveLength(1);
  });
});
