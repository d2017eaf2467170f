import { describe, expect, it } from "vitest";
import { violationsOf } from "./support/axe.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createPace } from "./support/controlled-pace.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

describe("the interface for everyone, in a browser", () => {
  useBrowser();

  it.each([
    { why: "light", context: {} },
    { why: "dark", context: { colorScheme: "dark" as const } },
    { why: "small", context: { viewport: { width: 320, height: 640 } } },
  ])("breaks no rule of axe in any main state ($why)", async ({ context }) => {
    const { page } = await openPage({ context });
    await page.locator(".documents").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const turn = await ask(page, QUESTIONS.list);
    await turn.locator(".sources summary").click();
    await turn.getByRole("button", { name: "沒有幫助" }).click();
    await page.locator(".scope summary").click();
    await ask(page, QUESTIONS.comparison);
    await ask(page, QUESTIONS.refused);
    expect(await violationsOf(page)).toEqual([]);
    await turn.locator(".chip").first().click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it("breaks no rule of axe on a document's page", async () => {
    const path = "/documents/tw-fsc-2024-financial-services-cloud-summit-report";
    const { page, problems } = await openPage({ path });
    await page.locator(".document-text table").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("needs no pointer: from the question to the source and on to the document", async () => {
    const { page, url } = await openPage();
    const textarea = page.getByRole("textbox");
    for (let presses = 0; presses < 20; presses++) {
      if (await textarea.evaluate((box) => box.matches(":focus"))) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type(QUESTIONS.one);
    await page.keyboard.press("Enter");
    const chip = page.locator(".chip");
    await chip.waitFor();
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Shift+Tab");
      if (await chip.evaluate((button) => button.matches(":focus"))) break;
    }
    await page.keyboard.press("Enter");
    const link = page.getByRole("link", { name: "在全文中查看" });
    await link.waitFor();
    expect(await page.locator("#source-title").evaluate((title) => title.matches(":focus"))).toBe(
      true,
    );
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((anchor) => anchor.matches(":focus"))) break;
    }
    const opening = page.context().waitForEvent("page");
    await page.keyboard.press("Enter");
    const opened = await opening;
    await opened.locator("mark").first().waitFor();
    expect(opened.url()).toContain(`${url}/documents/`);
  });

  it.each([
    { why: "320 px", viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
    { why: "1280 px at 400 %", viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    {
      why: "640 px, as 1280 px at 200 %",
      viewport: { width: 640, height: 410 },
      deviceScaleFactor: 2,
    },
  ])("never scrolls sideways as a whole at $why", async ({ viewport, deviceScaleFactor }) => {
    const { page, url } = await openPage({ context: { viewport, deviceScaleFactor } });
    await ask(page, QUESTIONS.comparison);
    await ask(page, QUESTIONS.list);
    const isWider = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
    expect(await isWider()).toBe(false);
    const scrollWidths = await page
      .locator(".scroll")
      .evaluate((box) => [box.scrollWidth, box.clientWidth]);
    expect(scrollWidths[0]).toBeLessThanOrEqual(scrollWidths[1] ?? 0);
    await page.goto(`${url}/documents/tw-fsc-2024-financial-services-cloud-summit-report`);
    await page.locator(".document-text table").first().waitFor();
    expect(await isWider()).toBe(false);
  });

  it.each([
    { reducedMotion: "reduce" as const, animation: "none" },
    { reducedMotion: "no-preference" as const, animation: "pulse" },
  ])("moves only what may move: $reducedMotion", async ({ reducedMotion, animation }) => {
    const assistant = await createScriptedAssistant(createPace());
    const { page } = await openPage({ assistant, context: { reducedMotion } });
    await page.getByRole("textbox").fill(QUESTIONS.one);
    await page.getByRole("textbox").press("Enter");
    const pulse = page.locator(".pulse");
    await pulse.waitFor();
    expect(await pulse.evaluate((dot) => getComputedStyle(dot).animationName)).toBe(animation);
  });
});
