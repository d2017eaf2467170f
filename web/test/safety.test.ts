import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import { builtWeb } from "./support/built-web.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, markedText, openPage, withoutBlanks } from "./support/chat-page.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

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

/** A page of another host under a policy as an intranet would have, with the widget in it. */
async function serveEmbedding(widgetHost: () => string): Promise<string> {
  const server = createServer((_request, response) => {
    const host = widgetHost();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader(
      "Content-Security-Policy",
      `default-src 'none'; script-src ${host}; connect-src ${host}; require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    response.end(
      `<!doctype html><html lang="zh-Hant"><title>內部網</title><script type="module" src="${host}/widget.js"></script><yiju-chat></yiju-chat></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the interface among enemies, in a browser", () => {
  useBrowser();

  it("shows hostile words of documents and models as words, and does nothing they say", async () => {
    const assistant = await createScriptedAssistant({ rewrite: poison });
    const { page, problems, url } = await openPage({ assistant });
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(url)) elsewhere.push(request.url());
    });
    const turn = await ask(page, QUESTIONS.one);
    expect(await turn.locator(".claim .words").first().textContent()).toBe(HOSTILE);
    expect(await turn.locator("script, img, a").count()).toBe(0);
    expect(await turn.locator(".claim bdi").first().getAttribute("data-code-point")).toBe("U+202E");
    await turn.locator(".chip").click();
    const source = page.getByRole("dialog");
    await source.getByText("文件其後已更新").waitFor();
    expect(await markedText(source)).toBe(HOSTILE);
    const box = page.locator(".scroll");
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect([problems, elsewhere]).toEqual([[], []]);
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

  it("works in a page of an allowed origin under that page's own policy, and not in another's", async () => {
    let widgetHost = "";
    const embedding = await serveEmbedding(() => widgetHost);
    const { page, url, problems } = await openPage({ app: { embedOrigins: [embedding] } });
    widgetHost = url;
    await page.goto(embedding);
    const turn = await ask(page, QUESTIONS.one);
    await turn.locator(".chip").click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    expect(problems).toEqual([]);
    const stranger = await openPage();
    widgetHost = stranger.url;
    await stranger.page.goto(embedding);
    await expect.poll(() => stranger.problems.join()).toContain("has been blocked by CORS policy");
    expect(await stranger.page.evaluate(() => customElements.get("yiju-chat") === undefined)).toBe(
      true,
    );
  });
});
