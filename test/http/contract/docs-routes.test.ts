import { describe, expect, it, onTestFinished } from "vitest";
import { hasChromium, INSTALL_CHROMIUM, launchChromium } from "../../support/chromium.ts";
import { runApp } from "../../support/running-app.ts";

describe("GET /docs", () => {
  it("is a page that may load nothing from elsewhere and cannot be framed", async () => {
    const app = await runApp();
    const page = await app.get("/docs");
    const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(
      ([, at]) => at,
    );
    const statuses = await Promise.all(files.map(async (at) => (await app.get(at ?? "")).status));
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(page.headers.get("Content-Security-Policy")).not.toContain("unsafe");
    expect(statuses).toEqual([200, 200, 200, 200]);
  });

  it("shows every operation, keeps its own policy and asks no other host", async (context) => {
    if (!hasChromium) context.skip(INSTALL_CHROMIUM);
    const app = await runApp();
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${app.url}/docs`);
    await page.getByText("Answer a question with citations").first().waitFor();
    expect(await page.locator(".opblock").count()).toBeGreaterThan(8);
    hosts.delete("null");
    expect({ hosts: [...hosts], complaints }).toEqual({ hosts: [app.url], complaints: [] });
  });
});
