import { describe, expect, it } from "vitest";
import type { PublicAnswer, PublicQuote } from "../../src/domain/public-answer.ts";
import { violationsOf } from "./support/axe.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";
import { NEW_RULE, OLD_RULE, openVersionedRule } from "./support/versioned-rule.ts";

async function openRule(path: string) {
  const { documents, app } = await openVersionedRule();
  const quotes: PublicQuote[] = [];
  const rewrite = (answer: PublicAnswer) => {
    const citations = quotes.map((quote, at) => ({ n: at + 1, ...quote }));
    const claims = citations.map(({ n, quote }) => ({ text: quote, citations: [n], support: 1 }));
    // SAFETY: an answered answer with other claims is one still
    return { ...answer, claims, citations } as PublicAnswer;
  };
  const assistant = await createScriptedAssistant({ documents, rewrite });
  quotes.push(assistant.quoteOf(OLD_RULE, "第一條"));
  return openPage({ assistant, app, path });
}

describe("versions of a document, in a browser", () => {
  useBrowser();

  it("marks a text that was replaced, leads to the one that holds, and shows what changed", async () => {
    const { page, url, problems } = await openRule(`/documents/${OLD_RULE}`);
    const notice = page.locator(".superseded-notice");
    await notice.getByText("這是舊版，自2025年3月1日起已被取代").waitFor();
    await page.getByText("版本（2）").click();
    const table = page.getByRole("table");
    await table.waitFor();
    expect(await table.locator("del").allTextContents()).toEqual(["月"]);
    expect(await table.locator("ins").allTextContents()).toEqual(["日"]);
    await page.getByText("另有 2 條相同").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await notice.getByRole("link", { name: "查看現行版本" }).click();
    await page.waitForURL(`${url}/documents/${encodeURIComponent(NEW_RULE)}`);
    await page.getByText("應每日備份").waitFor();
    expect(await page.locator(".superseded-notice").count()).toBe(0);
    await page.getByText("版本（2）").waitFor();
    expect(problems).toEqual([]);
  });

  it("says that versions could not be listed, and lists them when it is tried again", async () => {
    const { page, url } = await openRule("/icon.svg");
    await page.route("**/versions", (route) => route.abort());
    await page.goto(`${url}/documents/${OLD_RULE}`);
    await page.getByText("未能載入這份文件的其他版本").waitFor();
    expect(await page.getByRole("link", { name: "查看現行版本" }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.unroute("**/versions");
    await page.getByRole("button", { name: "再試一次" }).click();
    await page.getByRole("link", { name: "查看現行版本" }).waitFor();
    expect(await page.getByText("未能載入這份文件的其他版本").count()).toBe(0);
  });

  it("asks for no versions of a document that has one", async () => {
    const { page, url } = await openRule("/icon.svg");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${url}/documents/hk-fstb-2024-responsible-ai-policy-statement`);
    await page.locator(".document-text .block").first().waitFor();
    expect(asked.filter((address) => address.includes("/versions"))).toEqual([]);
    expect(await page.locator(".versions-fold, .superseded-notice").count()).toBe(0);
  });

  it("marks a citation of a text that was replaced on its chip, its card, in its source and its reference", async () => {
    const { page } = await openRule("/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const turn = await ask(page, QUESTIONS.one);
    expect(await turn.locator(".chip").innerText()).toContain("已被取代");
    await turn.locator(".sources summary").click();
    expect(await turn.locator(".sources .card").innerText()).toContain("已被取代");
    await turn.getByRole("button", { name: "複製", exact: true }).click();
    await turn.getByRole("button", { name: "只要出處" }).click();
    await turn.getByText("已複製").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "金管會，《備份辦法》，2024年5月1日，第一條，已被取代",
    );
    await turn.locator(".chip").click();
    const source = page.getByRole("dialog");
    await source.getByText("這是舊版，自2025年3月1日起已被取代").waitFor();
    expect(await source.locator("mark").innerText()).toBe("應每月備份。");
    expect(await violationsOf(page)).toEqual([]);
  });

  it("asks for what held on a day that was chosen", async () => {
    const { page, assistant } = await openRule("/");
    await page.locator(".documents .card").first().waitFor();
    await page.locator(".scope summary").click();
    await page.getByLabel("適用日期").fill("2024-12-31");
    await page.getByLabel("適用日期").press("Tab");
    expect(await page.locator(".scope summary").innerText()).toBe("範圍：2024年12月31日有效");
    await ask(page, QUESTIONS.one);
    expect(assistant.asked[0]?.filter).toEqual({ asOf: "2024-12-31" });
  });
});
