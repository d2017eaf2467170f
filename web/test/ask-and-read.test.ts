import { describe, expect, it } from "vitest";
import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, markedText, openPage, withoutBlanks } from "./support/chat-page.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

describe("asking and reading, in a browser", () => {
  useBrowser();

  it("answers a question sentence by sentence, each with its chip, and reports no problem", async () => {
    const { page, problems } = await openPage();
    const turn = await ask(page, QUESTIONS.list);
    expect(await turn.locator("h2").innerText()).toContain(QUESTIONS.list);
    expect(await turn.locator(".claim").count()).toBe(6);
    const chips = await turn.getByRole("button", { name: /^出處 / }).all();
    const names = await Promise.all(chips.map((chip) => chip.textContent()));
    expect(names.map((name) => name?.replaceAll(/\s+/gu, ""))).toEqual(
      ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"].map(
        (label, at) => `出處${at + 1}第10${label}段，有關在金融市場負責任地應用人工智能的政策宣言`,
      ),
    );
    expect(await turn.locator(".facts").first().innerText()).toContain("已逐句核對");
    expect(problems).toEqual([]);
  });

  it("opens a citation in its context and marks exactly what the API quotes", async () => {
    const { page, assistant } = await openPage();
    const turn = await ask(page, QUESTIONS.list);
    await turn.locator(".chip").nth(1).click();
    const source = page.getByRole("dialog");
    await source.locator("mark").first().waitFor();
    const { quote, documentId, title } = assistant.quoteOf(
      "hk-fstb-2024-responsible-ai-policy-statement",
      "第10(b)段",
    );
    expect(await markedText(source)).toBe(quote);
    expect(await source.locator("h2").innerText()).toBe(title);
    expect(await source.locator(".source-head").innerText()).toMatch(
      /財經事務及庫務局[\s\S]*香港[\s\S]*2024年10月28日發布[\s\S]*把握機遇[\s\S]*第10\(b\)段/u,
    );
    expect(await source.locator(".block").count()).toBeGreaterThan(5);
    const isInView = await source
      .locator("mark")
      .first()
      .evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(isInView).toBe(true);
    const href = await source.getByRole("link", { name: "在全文中查看" }).getAttribute("href");
    expect(href).toContain(`/documents/${documentId}#`);
  });

  it("leafs through the citations by keyboard and gives the focus back", async () => {
    const { page } = await openPage();
    const turn = await ask(page, QUESTIONS.list);
    const chip = turn.locator(".chip").nth(1);
    await chip.press("Enter");
    const source = page.getByRole("dialog");
    await source.locator("mark").first().waitFor();
    await page.keyboard.press("ArrowRight");
    await source.getByText("第 3 個，共 6 個").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await source.getByText("第 1 個，共 6 個").waitFor();
    await page.keyboard.press("Escape");
    await source.waitFor({ state: "detached" });
    expect(await chip.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  it("shows a refusal with its reason, a narrower question and the nearest passages, not as an error", async () => {
    const { page, assistant } = await openPage();
    const turn = await ask(page, QUESTIONS.refused);
    expect(await turn.locator(".refusal").innerText()).toMatch(
      /文件沒有說明這一點\s+現有文件談及/u,
    );
    expect(await turn.locator(".trouble, [role=alert]").count()).toBe(0);
    expect(await turn.locator(".card").count()).toBe(2);
    await turn.locator(".card").first().click();
    const source = page.getByRole("dialog");
    await source.locator("mark").first().waitFor();
    const { quote } = assistant.quoteOf(
      "hk-fstb-2024-responsible-ai-policy-statement",
      "第12(b)段",
    );
    expect(await markedText(source)).toBe(quote);
    await page.keyboard.press("Escape");
    await turn.getByRole("button", { name: "什麼是模型漂移？" }).click();
    await page.locator("yiju-turn").nth(1).locator(".grounded").waitFor();
  });

  it("puts a comparison into a table with a column a jurisdiction, also where nothing was found", async () => {
    const { page } = await openPage();
    const turn = await ask(page, QUESTIONS.comparison);
    const table = turn.getByRole("table");
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      "香港",
      "台灣",
      "中國內地",
    ]);
    expect(await table.getByRole("cell").nth(2).innerText()).toContain("沒有找到足以回答的依據");
    expect(await table.locator(".chip").count()).toBe(2);
  });

  it("shows a quoted table as a table, with its quoted cells marked", async () => {
    const { page, assistant } = await openPage();
    const turn = await ask(page, QUESTIONS.table);
    await turn.locator(".chip").first().click();
    const source = page.getByRole("dialog");
    await source.locator("mark").first().waitFor();
    const { quote } = assistant.quoteOf(
      "tw-fsc-2024-financial-services-cloud-summit-report",
      "表格 1",
    );
    expect(withoutBlanks(await markedText(source))).toBe(withoutBlanks(quote));
    expect(await source.locator("table tr").count()).toBeGreaterThanOrEqual(2);
  });

  it.each([
    {
      why: "written by a model",
      answerer: { kind: "generated", model: "qwen3", promptsSha256: "0" },
      says: ["由 qwen3 撰寫"],
    },
    {
      why: "quoted where a model failed",
      answerer: {
        kind: "extractive",
        model: "yiju-extractive-1",
        insteadOf: { model: "qwen3", reason: "timeout" },
      },
      says: ["節錄原文", "qwen3 未能作答"],
    },
  ] as const)("says how an answer was made: $why", async ({ answerer, says }) => {
    const rewrite = (answer: PublicAnswer) => ({ ...answer, answerer });
    const { page } = await openPage({ assistant: await createScriptedAssistant({ rewrite }) });
    const turn = await ask(page, QUESTIONS.one);
    const facts = await turn.locator(".facts").innerText();
    for (const words of says) expect(facts).toContain(words);
  });
});
