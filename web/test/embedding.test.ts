import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createKeptKeys } from "../../test/support/kept-keys.ts";
import { createOpenAccess } from "../../test/support/open-access.ts";
import { sampleKey, SAMPLE_NOW } from "../../test/support/sample-keys.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

interface Embedding {
  /** Address of the server that the widget comes from, once it is known. */
  widgetHost: string;
  /** Of the widget's element. */
  attributes: string;
}

/** A page of another host under a policy as an intranet would have, with the widget in it. */
async function serveEmbedding(embedding: Embedding): Promise<string> {
  const server = createServer((_request, response) => {
    const { widgetHost: host, attributes } = embedding;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader(
      "Content-Security-Policy",
      `default-src 'none'; script-src ${host}; connect-src ${host}; require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    response.end(
      `<!doctype html><html lang="zh-Hant"><title>內部網</title><main><h1>內部網</h1><script type="module" src="${host}/widget.js"></script><yiju-chat ${attributes}></yiju-chat></main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  // SAFETY: a server that listens on TCP has an address of this kind
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that answers none but who shows a key, with one that is good in pages of `origin`. */
function publishableFor(origin: string) {
  const { key, kept } = sampleKey({
    kind: "publishable",
    origins: [origin],
    scopes: ["answer", "documents"],
  });
  const opened = createKeptKeys(kept);
  const keyed = { isOpen: false, isLocal: false, opened, now: () => SAMPLE_NOW };
  return { key, access: createOpenAccess(keyed) };
}

describe("the widget in other pages, in a browser", () => {
  useBrowser();

  it("works in a page of an allowed origin under that page's own policy, and not in another's", async () => {
    const embedding = { widgetHost: "", attributes: "" };
    const address = await serveEmbedding(embedding);
    const { page, url, problems } = await openPage({ app: { embedOrigins: [address] } });
    embedding.widgetHost = url;
    await page.goto(address);
    const turn = await ask(page, QUESTIONS.one);
    await turn.locator(".chip").click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    expect(problems).toEqual([]);
    const stranger = await openPage();
    embedding.widgetHost = stranger.url;
    await stranger.page.goto(address);
    await expect.poll(() => stranger.problems.join()).toContain("has been blocked by CORS policy");
    expect(await stranger.page.evaluate(() => customElements.get("yiju-chat") === undefined)).toBe(
      true,
    );
  });

  it("asks with a publishable key where the server wants one, in the pages that it is good in", async () => {
    const embedding = { widgetHost: "", attributes: "" };
    const address = await serveEmbedding(embedding);
    const { key, access } = publishableFor(address);
    const assistant = await createScriptedAssistant();
    const { page, url, problems } = await openPage({
      app: { access },
      assistant,
      path: "/icon.svg",
    });
    Object.assign(embedding, { widgetHost: url, attributes: `key="${key}" language="en"` });
    await page.goto(address);
    await page.getByRole("heading", { name: "Documents", exact: true }).waitFor();
    const turn = await ask(page, QUESTIONS.one);
    await turn.locator(".chip").click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    expect(assistant.asked).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it("says that a page may not ask whose key is not good there, and asks no more by itself", async () => {
    const embedding = { widgetHost: "", attributes: "" };
    const address = await serveEmbedding(embedding);
    const { key, access } = publishableFor("https://other.example");
    const { page, url } = await openPage({
      app: { access, embedOrigins: [address] },
      path: "/icon.svg",
    });
    Object.assign(embedding, { widgetHost: url, attributes: `key="${key}"` });
    await page.goto(address);
    const turn = await ask(page, QUESTIONS.one);
    expect(await turn.locator(".trouble").innerText()).toContain("這個頁面沒有獲准提問");
  });

  it("moves and styles nothing of the page around it", async () => {
    const embedding = { widgetHost: "", attributes: "" };
    const address = await serveEmbedding(embedding);
    const { page, url } = await openPage({ app: { embedOrigins: [address] } });
    embedding.widgetHost = url;
    await page.setViewportSize({ width: 800, height: 400 });
    await page.goto(address);
    const styleOf = () =>
      page.locator("main > h1").evaluate((title) => {
        const { fontFamily, fontSize, color, marginTop } = getComputedStyle(title);
        return [fontFamily, fontSize, color, marginTop, document.documentElement.lang];
      });
    const before = await styleOf();
    const turn = await ask(page, QUESTIONS.list);
    await turn.locator(".chip").last().click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await styleOf()).toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
