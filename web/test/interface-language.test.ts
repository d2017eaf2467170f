import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

/** Texts with Chinese characters that no element marks as Chinese, in the page and the widget alike. */
function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const langOf = (element: Element | null): string => {
      const marked = element?.closest("[lang]");
      if (marked) return marked.getAttribute("lang") ?? "";
      const root = element?.getRootNode();
      return root instanceof ShadowRoot ? langOf(root.host) : "";
    };
    const elements = [...document.querySelectorAll("*")];
    const roots = [document.body, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return roots.flatMap((root) => {
      const found: string[] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const { parentElement, nodeValue } = texts.currentNode;
        const isRead = parentElement?.closest("script, style, noscript") === null;
        const isChinese = /\p{Script=Han}/u.test(nodeValue ?? "");
        if (isRead && isChinese && !langOf(parentElement).startsWith("zh"))
          found.push(nodeValue ?? "");
      }
      return found;
    });
  });
}

describe("the language of the interface, in a browser", () => {
  useBrowser();

  it.each([
    { locale: "zh-TW", text: "現有文件", lang: "zh-Hant" },
    { locale: "zh-CN", text: "现有文件", lang: "zh-Hans" },
    { locale: "en-GB", text: "Documents", lang: "en" },
    { locale: "fr-FR", text: "現有文件", lang: "zh-Hant" },
  ])("is that of the browser: $locale", async ({ locale, text, lang }) => {
    const { page } = await openPage({ context: { locale } });
    await page.getByRole("heading", { name: text, exact: true }).waitFor();
    expect(await page.locator(".app").getAttribute("lang")).toBe(lang);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  });

  it("is, where the page gives one, that one until the reader chooses another, which is kept", async () => {
    const { page } = await openPage();
    const give = (language: string) =>
      page.locator("yiju-chat").evaluate((chat, given) => {
        chat.setAttribute("language", given);
      }, language);
    const langIs = (lang: string) =>
      expect.poll(() => page.locator(".app").getAttribute("lang")).toBe(lang);
    await give("en");
    await langIs("en");
    await page.getByText("简", { exact: true }).click();
    await langIs("zh-Hans");
    await give("zh-Hant");
    await langIs("zh-Hans");
    await page.reload();
    await give("en");
    await langIs("zh-Hans");
  });

  it("is chosen on the page of a document too, and kept for the chat", async () => {
    const path = "/documents/hk-fstb-2024-responsible-ai-policy-statement";
    const { page, url } = await openPage({ path });
    const title = page.getByRole("heading", { name: "應用人工智能的政策宣言" });
    await title.waitFor();
    // the text begins with the same words, spaced otherwise
    expect(await page.getByRole("heading", { name: /政策宣言$/ }).count()).toBe(1);
    await page.getByText("EN", { exact: true }).click();
    await page.getByRole("link", { name: "Ask", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.goto(url);
    await expect.poll(() => page.locator(".app").getAttribute("lang")).toBe("en");
  });

  it("marks what is Chinese in the English interface, wherever it stands", async () => {
    const { page } = await openPage({ context: { locale: "en-GB" } });
    await page.locator(".documents .card").first().waitFor();
    await page.locator(".suggestion").first().waitFor();
    await page.locator(".scope summary").click();
    expect(await unmarkedChinese(page)).toEqual([]);
    for (const question of [QUESTIONS.list, QUESTIONS.refused, QUESTIONS.comparison]) {
      await ask(page, question);
      expect(await unmarkedChinese(page)).toEqual([]);
    }
    await page.locator(".sources summary").first().click();
    await page.locator(".chip").first().click();
    await page.locator("mark").first().waitFor();
    expect(await unmarkedChinese(page)).toEqual([]);
    const link = page.getByRole("link", { name: "Open in the whole document" });
    await page.goto((await link.getAttribute("href")) ?? "");
    await page.locator(".outline").waitFor();
    expect(await unmarkedChinese(page)).toEqual([]);
  });

  it("is also that of a refusal, and of what a screen reader is told", async () => {
    const { page } = await openPage({ context: { locale: "en-GB" } });
    const turn = await ask(page, QUESTIONS.refused);
    const message = "The documents touch on the subject but do not say what was asked";
    expect(await turn.locator(".refusal-message").innerText()).toContain(message);
    const region = page.locator(".app > [role=status]");
    await expect.poll(() => region.innerText()).toContain(message);
    expect(await region.getAttribute("lang")).toBe("en");
    await ask(page, QUESTIONS.one);
    expect(await region.getAttribute("lang")).toBe("zh-Hant");
    await page.getByText("繁", { exact: true }).click();
    expect(await turn.locator(".refusal-message").innerText()).toContain("現有文件談及相關主題");
  });

  it("marks an answer's question as what it is written in", async () => {
    const assistant = await createScriptedAssistant();
    const { page } = await openPage({ assistant, context: { locale: "en-GB" } });
    const english = await ask(page, "What is model drift?");
    expect(await english.locator("h2 [lang]").getAttribute("lang")).toBe("en");
    const chinese = await ask(page, QUESTIONS.one);
    expect(await chinese.locator("h2 [lang]").getAttribute("lang")).toBe("zh-Hant");
  });
});
