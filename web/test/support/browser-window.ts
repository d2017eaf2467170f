import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, onTestFinished } from "vitest";
import { hasChromium, INSTALL_CHROMIUM, launchChromium } from "../../../test/support/chromium.ts";
import { builtWeb } from "./built-web.ts";

let browser: Browser | undefined;

/** Skips the file's tests aloud where there is no browser, and closes it after the last. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (!hasChromium) return;
    await builtWeb();
    browser = await launchChromium();
  });
  beforeEach((context) => {
    context.skip(!hasChromium, INSTALL_CHROMIUM);
  });
  afterAll(async () => {
    await browser?.close();
    browser = undefined;
  });
}

export interface NewPage {
  readonly page: Page;
  /** What the page reported as wrong: errors, refused loads, CSP. */
  readonly problems: readonly string[];
}

/** An empty page in a window of its own. */
export async function newPage(options: BrowserContextOptions = {}): Promise<NewPage> {
  if (browser === undefined) throw new Error("call useBrowser() in the describe block");
  const context = await browser.newContext({
    viewport: { width: 1280, height: 820 },
    locale: "zh-HK",
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  return { page, problems };
}
