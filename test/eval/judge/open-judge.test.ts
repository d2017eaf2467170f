import { describe, expect, it } from "vitest";
import { judgeClaims } from "../../../eval/judge/judge-claims.ts";
import { openJudge } from "../../../eval/judge/open-judge.ts";
import { readConfig } from "../../../src/config/config.ts";
import { runModelServer, streamReply } from "../../support/scripted-model-server.ts";
import { answered, BACKUP, quoteAt } from "../support/sample-case.ts";

describe("openJudge", () => {
  const serve = (content: string) =>
    runModelServer((response) => {
      streamReply(response, content);
    });

  const configFor = (baseUrl: string) =>
    readConfig(
      {},
      { YIJU_LLM_PROVIDER: "openai", YIJU_LLM_MODEL: "tiny", YIJU_LLM_BASE_URL: baseUrl },
    );

  it("shows the model claim and quotes, and takes its probability", async () => {
    const { baseUrl, requests } = await serve('{"support": 0.8}');
    const { judge, close } = await openJudge(configFor(baseUrl));
    expect(await judgeClaims(answered([quoteAt(BACKUP)]), judge)).toEqual([
      { kind: "supported", probability: 0.8, reason: "" },
    ]);
    expect(requests.map(({ body }) => body).join()).toContain("銀行應於30日內備份資料。");
    await close();
  });

  it("leaves a claim undecided where the model gives no probability", async () => {
    const { baseUrl } = await serve("大概可以吧");
    const { judge, close } = await openJudge(configFor(baseUrl));
    const [judgement] = await judgeClaims(answered([quoteAt(BACKUP)]), judge);
    expect(judgement).toMatchObject({ kind: "undecided", probability: null });
    await close();
  });

  it("says which setting is missing", async () => {
    await expect(openJudge(readConfig({}, {}))).rejects.toThrow("set YIJU_LLM_PROVIDER");
  });
});
