import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, openPage, useBrowser } from "./support/chat-page.ts";
import { QUESTIONS } from "./support/scripted-assistant.ts";

/** On a machine that other tests keep busy; by itself it takes a tenth. */
const MAX_FIRST_PAINT_MS = 5000;
const MAX_BLOCKED_MS = 1500;

/** The longest that the main thread was blocked since the page began, in ms; 0 where never over 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ type: "longtask", buffered: true });
        setTimeout(() => {
          resolve(longest);
        }, 100);
      }),
  );
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
  );
}

describe("the interface's speed, in a browser", () => {
  useBrowser();

  it("is ready for a question with its first paint, and never blocks for long", async (context) => {
    const { page } = await openPage();
    await page.locator("#question").waitFor();
    await ask(page, QUESTIONS.list);
    const [paintMs, blockedMs] = [await firstPaint(page), await longestTask(page)];
    await context.annotate(
      `first paint ${Math.round(paintMs)} ms, blocked at most ${Math.round(blockedMs)} ms`,
    );
    expect(paintMs).toBeLessThan(MAX_FIRST_PAINT_MS);
    expect(blockedMs).toBeLessThan(MAX_BLOCKED_MS);
  });

  it("stays smooth with a conversation of 200 turns", async (context) => {
    const { page } = await openPage();
    await ask(page, QUESTIONS.list);
    await page.evaluate(() => {
      const [key] = Object.keys(localStorage);
      if (key === undefined) throw new Error("nothing was kept");
      const [turn] = JSON.parse(localStorage.getItem(key) ?? "[]") as object[];
      const turns = Array.from({ length: 200 }, (_, at) => ({ ...turn, id: `turn-${at}` }));
      localStorage.setItem(key, JSON.stringify(turns));
    });
    await page.reload();
    await page.locator("yiju-turn").nth(19).waitFor();
    const loadingMs = await longestTask(page);
    const startedMs = Date.now();
    await page.locator("#question").fill(QUESTIONS.one);
    await page.locator("#question").press("Enter");
    await page.locator("yiju-turn", { hasText: QUESTIONS.one }).locator(".grounded").waitFor();
    const askingMs = Date.now() - startedMs;
    await context.annotate(
      `blocked at most ${Math.round(loadingMs)} ms at the start; asking took ${askingMs} ms`,
    );
    const earlier = page.getByRole("button", { name: "顯示較早的問答" });
    expect(await earlier.innerText()).toContain("還有 181 則");
    await earlier.click();
    expect(await page.locator("yiju-turn").count()).toBe(40);
    expect(loadingMs).toBeLessThan(MAX_BLOCKED_MS);
    expect(askingMs).toBeLessThan(MAX_FIRST_PAINT_MS);
  });
});
