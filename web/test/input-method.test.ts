import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser-window.ts";
import { openPage } from "./support/chat-page.ts";

/** What an input method does, as the browser's own driver does it: real compositions and real keys. */
async function openInputMethod(page: Page) {
  const client: CDPSession = await page.context().newCDPSession(page);
  const key = (type: "rawKeyDown" | "keyUp", keyCode: number) =>
    client.send("Input.dispatchKeyEvent", {
      type,
      key: "Enter",
      code: "Enter",
      windowsVirtualKeyCode: keyCode,
    });
  return {
    compose: (text: string) =>
      client.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => client.send("Input.insertText", { text }),
    /** With the key code of any key that an input method takes for itself. */
    pressTaken: async () => {
      await key("rawKeyDown", 229);
      await key("keyUp", 13);
    },
    pressEnter: async () => {
      await key("rawKeyDown", 13);
      await key("keyUp", 13);
    },
  };
}

/** The keydown events of the question's box as they come, for a test to be sure of what it tests. */
async function recordKeys(page: Page): Promise<() => Promise<unknown>> {
  await page.locator("#question").evaluate((box: HTMLTextAreaElement) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seenKeys: seen });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Safari tells by is what is tested
    const record = ({ key, keyCode, isComposing }: KeyboardEvent) =>
      seen.push({ key, keyCode, isComposing });
    box.addEventListener("keydown", record, { capture: true });
  });
  return () => page.evaluate("seenKeys");
}

describe("an input method, in a browser", () => {
  useBrowser();

  it("chooses a word by Enter without sending, also where the key alone tells that it composes", async () => {
    const { page, assistant } = await openPage();
    const box = page.locator("#question");
    await box.focus();
    const keysSeen = await recordKeys(page);
    const input = await openInputMethod(page);
    await input.compose("shenme");
    await input.compose("什麼是模型");
    // an Enter that comes by itself, as some input methods send it
    await input.pressEnter();
    await input.commit("什麼是模型");
    // Safari ends the composition first, and only then tells of the Enter that ended it
    await input.pressTaken();
    await input.compose("漂移");
    await input.pressTaken();
    await input.commit("漂移");
    expect(await keysSeen()).toEqual([
      { key: "Enter", keyCode: 13, isComposing: true },
      { key: "Enter", keyCode: 229, isComposing: false },
      { key: "Enter", keyCode: 229, isComposing: true },
    ]);
    expect(await box.inputValue()).toBe("什麼是模型漂移");
    expect(await page.locator("yiju-turn").count()).toBe(0);
    await input.pressEnter();
    await page.locator(".grounded").waitFor();
    expect(assistant.asked.map(({ question }) => question)).toEqual(["什麼是模型漂移"]);
  });

  it("starts a new line by Shift and Enter, and sends both", async () => {
    const { page, assistant } = await openPage();
    const box = page.locator("#question");
    await box.fill("一");
    await box.press("Shift+Enter");
    await box.pressSequentially("二");
    await box.press("Enter");
    await page.locator(".grounded").waitFor();
    expect(assistant.asked.map(({ question }) => question)).toEqual(["一\n二"]);
  });
});
