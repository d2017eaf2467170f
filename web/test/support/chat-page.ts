import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import {
  runApp,
  type RunningApp,
  type RunningAppOptions,
} from "../../../test/support/running-app.ts";
import { createDocumentBrowser } from "../../../src/browsing/create-document-browser.ts";
import { newPage } from "./browser-window.ts";
import { builtWeb } from "./built-web.ts";
import {
  createScriptedAssistant,
  QUESTIONS,
  type ScriptedAssistant,
} from "./scripted-assistant.ts";

export interface OpenPage {
  readonly page: Page;
  readonly url: string;
  readonly app: Pick<RunningApp, "stop">;
  readonly assistant: ScriptedAssistant;
  /** What the page reported as wrong: errors, refused loads, CSP. */
  readonly problems: readonly string[];
}

export interface PageOptions {
  readonly assistant?: ScriptedAssistant;
  readonly app?: RunningAppOptions;
  readonly context?: BrowserContextOptions;
  readonly path?: string;
}

const SUGGESTIONS = [QUESTIONS.one, QUESTIONS.list].map((question) => ({
  question,
  documentId: "hk-fstb-2024-responsible-ai-policy-statement",
  topic: "",
}));

/** A real server with the built interface and scripted answers, opened in a window of its own. */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  const assistant = options.assistant ?? (await createScriptedAssistant());
  const app = await runApp({
    assistant,
    browser: {
      ...createDocumentBrowser(assistant),
      // made up here, so that only what a test asks is asked
      suggestQuestions: () => Promise.resolve(SUGGESTIONS),
      narrowQuestion: () => Promise.resolve(SUGGESTIONS.slice(0, 1)),
    },
    web: await builtWeb(),
    ...options.app,
    limits: { maxQuestionChars: 1000, ...options.app?.limits },
  });
  const { page, problems } = await newPage(options.context);
  await page.goto(app.url + (options.path ?? "/"));
  return { page, url: app.url, app, assistant, problems };
}

/** Asks by keyboard, and resolves to the turn once it is over. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const count = await page.locator("yiju-turn").count();
  await page.locator("#question").fill(question);
  await page.locator("#question").press("Enter");
  const turn = page.locator("yiju-turn").nth(count);
  await turn.locator(".facts, .refusal, .trouble").first().waitFor();
  return turn;
}

/** The words that a locator's marks highlight, joined. */
export async function markedText(scope: Page | Locator): Promise<string> {
  return (await scope.locator("mark").allTextContents()).join("");
}

/** Line breaks between the rows of a table are the table's own. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}
