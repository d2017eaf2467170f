import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import { sourceOf } from "../../test/support/index-documents.ts";
import { builtWeb } from "./support/built-web.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, markedText, openPage, withoutBlanks, type OpenPage } from "./support/chat-page.ts";
import {
  createScriptedAssistant,
  QUESTIONS,
  type ScriptedAssistant,
} from "./support/scripted-assistant.ts";

const HOSTILE = [
  `<script>globalThis.hacked = true</script><img src=x onerror="globalThis.hacked = true">`,
  `[here](javascript:hacked) <a href="https://evil.example/">link</a>`,
  `甲\u202e乙丙\u2066丁 零\u200b寬`,
  "長".repeat(3000) + "x".repeat(3000),
].join(" ");

/** Puts hostile text wherever an answer has text. */
function poison(answer: PublicAnswer): PublicAnswer {
  const claims = answer.claims.map((claim) => ({ ...claim, text: HOSTILE }));
  const citations = answer.citations.map((citation) => ({
    ...citation,
    title: HOSTILE,
    locator: HOSTILE,
    headingPath: [HOSTILE],
    quote: HOSTILE,
  }));
  return { ...answer, claims, citations } as PublicAnswer;
}

/** The answer with the first passage of the hostile document for its citation. */
function quoteOnly(answer: PublicAnswer, assistant: ScriptedAssistant): PublicAnswer {
  const locator = assistant.passagesOf("hostile")[0]?.locator ?? "";
  const citation = { n: 1, ...assistant.quoteOf("hostile", locator) };
  const claims = [{ text: citation.quote, citations: [1], support: 1 }];
  // SAFETY: an answered answer with other claims is one still
  return { ...answer, claims, citations: [citation] } as PublicAnswer;
}

/** A document that says hostile things in its text, its structure and all that is known of it. */
const HOSTILE_DOCUMENT = hostileDocument();

function hostileDocument(): SourceDocument {
  const lines = [`# ${HOSTILE}`, `1. ${HOSTILE}`, `- (a) ${HOSTILE}<sup>1</sup>`];
  const source = sourceOf({ id: "hostile", lines: lines.flatMap((line) => [line, ""]) });
  const meta = { ...source.meta, title: HOSTILE, issuer: HOSTILE, language: `zh"><script>` };
  return { ...source, meta };
}

/** Runs `act` in the page and expects that nothing came of it but what is shown. */
async function expectHarmless(opened: OpenPage, act: () => Promise<void>): Promise<void> {
  const { page, url, problems } = opened;
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url());
  });
  await act();
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect([problems, elsewhere, tooWide]).toEqual([[], [], 0]);
}

/** Texts of the page, and attributes that are shown or read out, open shadow roots too, that hold a character which reorders unnamed. */
function reorderedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const SHOWN = ["title", "aria-label", "placeholder", "alt"];
    const reorders = /[\u202a-\u202e\u2066-\u2069]/u;
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
          if (SHOWN.includes(name) && reorders.test(value))
            found.push(`${element.localName}[${name}]`);
        }
        const isNamed = element.classList.contains("hidden-character");
        const texts = [...element.childNodes].filter((node) => node instanceof Text);
        if (!isNamed && texts.some(({ data }) => reorders.test(data)))
          found.push(element.localName);
        if (element.shadowRoot !== null) visit(element.shadowRoot);
      }
    };
    visit(document);
    if (reorders.test(document.title)) found.push("document.title");
    return found;
  });
}

describe("the interface among enemies, in a browser", () => {
  useBrowser();

  it("shows hostile words of models as words, and does nothing they say", async () => {
    const assistant = await createScriptedAssistant({ rewrite: poison });
    const opened = await openPage({ assistant });
    const { page } = opened;
    await expectHarmless(opened, async () => {
      const turn = await ask(page, QUESTIONS.one);
      expect(await turn.locator(".claim .words").first().textContent()).toBe(HOSTILE);
      expect(await turn.locator("script, img, a").count()).toBe(0);
      const hidden = turn.locator(".claim bdi").first();
      expect(await hidden.getAttribute("data-code-point")).toBe("U+202E");
      await turn.locator(".sources summary").click();
      await turn.locator(".chip").click();
      const source = page.getByRole("dialog");
      await source.getByText("文件其後已更新").waitFor();
      expect(await markedText(source)).toBe(HOSTILE);
      const box = page.locator(".scroll");
      expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
        0,
      );
      expect(await reorderedIn(page)).toEqual([]);
    });
  });

  it("shows hostile documents and suggestions as words, in lists, in the source and on their page", async () => {
    const assistant = await createScriptedAssistant({
      documents: [HOSTILE_DOCUMENT],
      rewrite: (answer) => quoteOnly(answer, assistant),
    });
    const suggestion = { question: HOSTILE.slice(0, 400), documentId: "hostile", topic: "" };
    const browser = {
      ...createDocumentBrowser(assistant),
      suggestQuestions: () => Promise.resolve([suggestion]),
      narrowQuestion: () => Promise.resolve([suggestion]),
    };
    const opened = await openPage({ assistant, app: { browser } });
    const { page, url } = opened;
    await expectHarmless(opened, async () => {
      await page.locator(".documents .card", { hasText: "[here]" }).waitFor();
      await page.locator(".suggestion", { hasText: "[here]" }).waitFor();
      await page.locator(".scope summary").click();
      await page.locator(".scope .choice", { hasText: "[here]" }).locator("input").check();
      expect(await reorderedIn(page)).toEqual([]);
      const turn = await ask(page, QUESTIONS.one);
      await turn.locator(".chip").first().click();
      await page.getByRole("dialog").locator("mark").first().waitFor();
      expect(await page.locator(".document-text :is(script, img)").count()).toBe(0);
      expect(await reorderedIn(page)).toEqual([]);
      await page.goto(`${url}/documents/hostile`);
      await page.locator(".document-text .block").first().waitFor();
      expect(await page.locator("yiju-document :is(script, img)").count()).toBe(0);
      expect(await page.title()).toContain("[U+202E]");
      expect(await reorderedIn(page)).toEqual([]);
    });
  });

  it("marks exactly the quoted characters of every fifth passage of both documents", async () => {
    const { page, assistant, url } = await openPage();
    for (const { meta, text } of assistant.documents) {
      await page.goto(`${url}/documents/${meta.id}`);
      await page.locator(".document-text .block").first().waitFor();
      const wrong: string[] = [];
      const passages = assistant.passagesOf(meta.id);
      for (const { spans, locator } of passages.filter((_, at) => at % 5 === 0)) {
        const ranges = spans.map(({ start, end }) => `${start}-${end}`).join(",");
        await page.evaluate((hash) => (location.hash = hash), `:${ranges}`);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        const quote = spans.map(({ start, end }) => text.slice(start, end)).join("");
        const marked = await markedText(page);
        if (withoutBlanks(marked) !== withoutBlanks(quote)) wrong.push(locator);
      }
      expect(wrong).toEqual([]);
    }
  });

  it("serves pages under a policy that lets nothing in from elsewhere", async () => {
    const { page, url } = await openPage();
    const response = await page.request.get(`${url}/`, { headers: { Accept: "text/html" } });
    expect(response.headers()["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    const widget = await page.request.get(`${url}/widget.js`);
    expect(widget.headers()["content-encoding"]).toBe("br");
    const etag = widget.headers()["etag"] ?? "";
    const again = await page.request.get(`${url}/widget.js`, {
      headers: { "If-None-Match": etag },
    });
    expect(again.status()).toBe(304);
    const json = await page.request.get(`${url}/`, { headers: { Accept: "application/json" } });
    expect(await json.json()).toMatchObject({ name: "yiju" });
  });

  it("is at most 60 kB, packed with gzip", async () => {
    const widget = (await builtWeb()).get("widget.js")?.encodings.identity ?? Buffer.alloc(1e6);
    expect(gzipSync(widget, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });
});
