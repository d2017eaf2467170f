import { describe, expect, it } from "vitest";
import { YijuRetriever } from "../../src/adapters/langchain-retriever.ts";
import type { SearchQuery } from "../../src/ports/assistant.ts";
import { createInMemoryAssistant } from "../support/in-memory-assistant.ts";

describe("YijuRetriever", () => {
  it("gives LangChain verbatim quotes with what it takes to cite them", async () => {
    const retriever = new YijuRetriever({ assistant: createInMemoryAssistant(), limit: 1 });
    expect(await retriever.invoke("備份")).toEqual([
      {
        id: "tw~rules#第1條",
        pageContent: "銀行應備份資料。",
        metadata: {
          documentId: "tw~rules",
          title: "備份規則",
          issuer: "金管會",
          jurisdiction: "TW",
          issuedOn: "2024-01-31",
          effectiveOn: null,
          status: "in-force",
          locator: "第1條",
          headingPath: [],
          page: null,
          spans: [{ start: 4, end: 12 }],
          score: 0.5,
        },
      },
    ]);
  });

  it("searches with its own limit and filter", async () => {
    const asked: SearchQuery[] = [];
    const search = (query: SearchQuery) => {
      asked.push(query);
      return Promise.resolve([]);
    };
    const filter = { jurisdictions: ["HK"] } as const;
    await new YijuRetriever({ assistant: { search }, filter }).invoke("備份");
    expect(asked).toEqual([{ query: "備份", limit: 5, filter }]);
  });
});
