import { describe, expect, it } from "vitest";
import { exportAnswer, exportConversation } from "../../src/text/export-answer.ts";
import { EN } from "../../src/words/en.ts";
import { ZH_HANS } from "../../src/words/zh-hans.ts";
import { ZH_HANT } from "../../src/words/zh-hant.ts";
import { answerWith, CITATION, QUOTE, refusalWith, turnWith } from "../support/sample-answer.ts";

const REFERENCE = "金管會，《備份辦法》，2024年6月29日，第1條";

describe("an answer to take along", () => {
  it("is text with numbered sources", () => {
    expect(exportAnswer(turnWith(answerWith()), "plain", ZH_HANT)).toBe(
      `${QUOTE.quote}[1]\n\n[1] ${REFERENCE}\n    「${QUOTE.quote}」`,
    );
  });

  it("is Markdown, in which nothing of the text is markup", () => {
    const quote = "*應*每日<b>備份</b>[連結](x)\n# 標題";
    const answer = answerWith({
      claims: [{ text: quote, citations: [1], support: 1 }],
      citations: [{ ...CITATION, quote }],
    });
    const escaped = "\\*應\\*每日\\<b\\>備份\\</b\\>\\[連結\\](x)";
    expect(exportAnswer(turnWith(answer), "markdown", ZH_HANT)).toBe(
      `${escaped}\n\\# 標題\\[1\\]\n\n- \\[1\\] ${REFERENCE}\n  > ${escaped} \\# 標題`,
    );
  });

  it("is references alone, in the order and the words of the language", () => {
    const second = { ...CITATION, n: 2, locator: "第2條", page: 3, issuedOn: null };
    const answer = answerWith({ citations: [CITATION, second] });
    expect(exportAnswer(turnWith(answer), "references", EN).split("\n")).toEqual([
      "金管會, 《備份辦法》, 29 Jun 2024, 第1條",
      "金管會, 《備份辦法》, undated, page 3, 第2條",
    ]);
  });

  it("says of a reference that it no longer holds, or does not yet", () => {
    const answer = answerWith({ citations: [{ ...CITATION, status: "superseded" }] });
    expect(exportAnswer(turnWith(answer), "references", ZH_HANT)).toBe(`${REFERENCE}，已被取代`);
  });

  it("names the jurisdiction of each part of a comparison, also of an empty one", () => {
    const [claim] = answerWith().claims;
    const comparison = [
      { jurisdiction: "TW", claims: claim === undefined ? [] : [claim] },
      { jurisdiction: "HK", claims: [] },
    ];
    const lines = exportAnswer(turnWith(answerWith({ comparison })), "plain", ZH_HANT).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "台灣：",
      `${QUOTE.quote}[1]`,
      "香港：",
      "沒有找到足以回答的依據。",
    ]);
  });

  it("tells a refusal with its nearest passages, which no number points to", () => {
    const turn = turnWith(refusalWith("not-in-documents"));
    expect(exportAnswer(turn, "plain", ZH_HANT)).toBe(
      `文件沒有說明。\n\n- ${REFERENCE}\n    「${QUOTE.quote}」`,
    );
  });

  it("tells a refusal in the language of the interface, whatever the server's", () => {
    const turn = turnWith(refusalWith("not-in-documents"));
    expect(exportAnswer(turn, "plain", EN)).toMatch(/^The documents touch on the subject/u);
    expect(exportAnswer(turn, "plain", ZH_HANS)).toMatch(/^现有文件谈及相关主题/u);
  });

  it("is nothing for a turn that came to nothing", () => {
    const stopped = turnWith(answerWith(), { outcome: { kind: "stopped" } });
    expect(exportAnswer(stopped, "plain", ZH_HANT)).toBe("");
  });
});

describe("an exported conversation", () => {
  it("has the answered questions, oldest first, each with its time", () => {
    const turns = [
      turnWith(answerWith(), { question: "一？\n# 二" }),
      turnWith(answerWith(), { outcome: { kind: "stopped" }, question: "停了的" }),
    ];
    const text = exportConversation(turns, ZH_HANT);
    expect(text).toMatch(/^# 依據\n\n## 一？ \\# 二\n\n2026-01-02 03:04 UTC\n\n/u);
    expect(text).not.toContain("停了的");
    expect(text).toMatch(/不構成法律意見；引用前請核對原文。\n$/u);
  });
});
