import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { judgeClaims } from "../../../eval/judge/judge-claims.ts";
import { openJudge } from "../../../eval/judge/open-judge.ts";
import { readConfig } from "../../../src/config.ts";
import { answered, BACKUP, quoteAt } from "../support/sample-case.ts";

describe("openJudge", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  /** An OpenAI-compatible server whose every reply is `content`; what it is asked is put into `asked`. */
  async function serve(content: string, asked: string[]): Promise<string> {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        asked.push(body);
        response.writeHead(200, { "content-type": "text/event-stream" });
        const choices = [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }];
        const about = { id: "1", object: "chat.completion.chunk", created: 0, model: "tiny" };
        response.write(`data: ${JSON.stringify({ ...about, choices })}\n\n`);
        const last = [{ index: 0, delta: {}, finish_reason: "stop" }];
        response.write(`data: ${JSON.stringify({ ...about, choices: last })}\n\n`);
        response.end("data: [DONE]\n\n");
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return `http://127.0.0.1:${port}/v1`;
  }

  const configFor = (baseUrl: string) =>
    readConfig(
      {},
      { YIJU_LLM_PROVIDER: "openai", YIJU_LLM_MODEL: "tiny", YIJU_LLM_BASE_URL: baseUrl },
    );

  it("shows the model claim and quotes, and takes its probability", async () => {
    const asked: string[] = [];
    const { judge, close } = await openJudge(configFor(await serve('{"support": 0.8}', asked)));
    expect(await judgeClaims(answered([quoteAt(BACKUP)]), judge)).toEqual([
      { kind: "supported", probability: 0.8, reason: "" },
    ]);
    expect(asked.join()).toContain("銀行應於30日內備份資料。");
    await close();
  });

  it("leaves a claim undecided where the model gives no probability", async () => {
    const { judge, close } = await openJudge(configFor(await serve("大概可以吧", [])));
    const [judgement] = await judgeClaims(answered([quoteAt(BACKUP)]), judge);
    expect(judgement).toMatchObject({ kind: "undecided", probability: null });
    await close();
  });

  it("says which setting is missing", async () => {
    await expect(openJudge(readConfig({}, {}))).rejects.toThrow("set YIJU_LLM_PROVIDER");
  });
});
