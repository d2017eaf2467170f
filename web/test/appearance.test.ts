import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { QUESTIONS } from "./support/scripted-assistant.ts";

describe("the interface's appearance, in a browser", () => {
  useBrowser();

  it("is themed by custom properties, and follows the color-scheme of its page", async () => {
    const { page, url } = await openPage();
    await page.goto(`${url}/`);
    await page.locator("yiju-chat").evaluate((chat: HTMLElement) => {
      chat.style.setProperty("--yiju-accent", "rgb(120, 0, 60)");
      chat.style.setProperty("--yiju-on-accent", "rgb(255, 250, 200)");
      chat.style.setProperty("--yiju-background", "rgb(250, 240, 250)");
      chat.style.setProperty("--yiju-font-size", "20px");
      chat.style.setProperty("--yiju-radius", "0px");
      chat.style.colorScheme = "light";
    });
    await page.locator("#question").fill(QUESTIONS.one);
    const styleOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await styleOf(".send", "background-color")).toBe("rgb(120, 0, 60)");
    expect(await styleOf(".send", "color")).toBe("rgb(255, 250, 200)");
    expect(await styleOf(".app", "background-color")).toBe("rgb(250, 240, 250)");
    expect(await styleOf(".app", "font-size")).toBe("20px");
    expect(await styleOf(".card", "border-radius")).toBe("0px");
    const lightText = await styleOf(".app", "color");
    await page.locator("yiju-chat").evaluate((chat: HTMLElement) => {
      chat.style.colorScheme = "dark";
    });
    expect(await styleOf(".app", "color")).not.toBe(lightText);
  });

  it("prints the whole conversation with its sources, and nothing to press", async () => {
    const { page } = await openPage();
    await ask(page, QUESTIONS.list);
    await ask(page, QUESTIONS.refused);
    await ask(page, QUESTIONS.comparison);
    await page.emulateMedia({ media: "print" });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    expect(await Promise.all([".claim", ".sources .card", ".refusal"].map(isShown))).toEqual(
      Array(3).fill(true),
    );
    expect(
      await Promise.all(
        ["yiju-composer", "yiju-scope", ".tools", ".languages", ".sources summary"].map(isShown),
      ),
    ).toEqual(Array(5).fill(false));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(1640);
    const text = (await page.pdf()).toString("latin1");
    expect(text.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThanOrEqual(2);
  });
});
