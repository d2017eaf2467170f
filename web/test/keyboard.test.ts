import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createKeptFeedback } from "../../test/support/kept-feedback.ts";
import { useBrowser } from "./support/browser-window.ts";
import { openPage } from "./support/chat-page.ts";
import { createPace } from "./support/controlled-pace.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

/** Goes to an element by Tab alone, and expects that it is seen to have the focus. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) break;
  }
  expect(await hasFocus(target)).toBe(true);
  const isSeen = await target.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const root = element.getRootNode();
    const at = (root instanceof ShadowRoot ? root : document).elementFromPoint(
      (left + right) / 2,
      (top + bottom) / 2,
    );
    return at !== null && (element.contains(at) || at.contains(element));
  });
  expect(isSeen).toBe(true);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches(":focus"));
}

async function press(page: Page, target: Locator, direction?: "Shift+Tab"): Promise<void> {
  await tabTo(page, target, direction);
  await page.keyboard.press("Enter");
}

describe("the interface by keyboard alone, in a browser", () => {
  useBrowser();

  it.each([
    { why: "1280 px", context: {} },
    {
      why: "1280 px at 200 %",
      context: { viewport: { width: 640, height: 410 }, deviceScaleFactor: 2 },
    },
    {
      why: "320 px, dark",
      context: { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
    },
    { why: "without motion", context: { reducedMotion: "reduce" } },
  ] as const)("does everything that a pointer does ($why)", async ({ context }) => {
    const { pace, step, open } = createPace();
    const assistant = await createScriptedAssistant({ pace });
    const feedback = createKeptFeedback();
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, url } = await openPage({
      assistant,
      app: { feedback },
      context: { ...context, permissions, acceptDownloads: true },
      path: "/icon.svg",
    });
    const printed: string[] = [];
    await page.exposeFunction("print", () => printed.push("page"));
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const box = page.locator("#question");

    // a linked question, stopped and asked again
    await page.goto(`${url}/#q=${encodeURIComponent(QUESTIONS.list)}`);
    await step();
    await page.locator(".claim").first().waitFor();
    await press(page, button("停止"));
    await page.locator(".trouble").getByText("已停止。").waitFor();
    expect(await hasFocus(box)).toBe(true);
    open();
    await press(page, button("再試一次"), "Shift+Tab");
    await page.locator(".grounded").waitFor();
    expect(await hasFocus(box)).toBe(true);

    // the answer taken along, in each form
    for (const form of ["文字連出處", "Markdown", "只要出處"]) {
      await press(page, button("複製"), "Shift+Tab");
      await press(page, button(form));
      await page.getByText("已複製", { exact: true }).waitFor();
      expect(await hasFocus(button("複製"))).toBe(true);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("財經事務");
      await page.keyboard.press("Tab");
    }
    await press(page, button("連結"), "Shift+Tab");
    await page.getByText("已複製連結").waitFor();

    // a rating with a reason
    await press(page, button("沒有幫助"));
    await tabTo(page, page.getByLabel("不完整"));
    await page.keyboard.press("Space");
    await press(page, button("送出評價"));
    await page.getByText("謝謝，已記錄").waitFor();
    expect(await hasFocus(button("沒有幫助"))).toBe(true);
    expect(feedback.records).toMatchObject([{ rating: "down", reasons: ["incomplete"] }]);

    // the whole conversation printed, exported and cleared
    await press(page, button("清除對話"), "Shift+Tab");
    expect(await page.locator("yiju-turn").count()).toBe(1);
    await press(page, button("列印或存成 PDF"), "Shift+Tab");
    await expect.poll(() => printed).toEqual(["page"]);
    const downloading = page.waitForEvent("download");
    await press(page, button("匯出對話"), "Shift+Tab");
    expect((await downloading).suggestedFilename()).toBe("yiju.md");
    page.once("dialog", (dialog) => void dialog.accept());
    await press(page, button("清除對話"));
    await page.locator(".welcome").waitFor();
    expect(await hasFocus(box)).toBe(true);
  });
});
