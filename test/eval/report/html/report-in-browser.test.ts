import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { htmlReport } from "../../../../eval/report/html/page.ts";
import { hasChromium, INSTALL_CHROMIUM, launchChromium } from "../../../support/chromium.ts";
import { SAMPLE_SOURCES } from "../../support/sample-case.ts";
import { sampleReport } from "../../support/sample-report.ts";

describe("the HTML report in a browser", () => {
  let browser: Browser;
  let page: Page;
  let folder = "";
  const problems: string[] = [];

  beforeAll(async () => {
    if (!hasChromium) return;
    folder = await mkdtemp(path.join(tmpdir(), "yiju-report-"));
    const file = path.join(folder, "report.html");
    await writeFile(file, await htmlReport(sampleReport(), SAMPLE_SOURCES));
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(pathToFileURL(file).href);
  }, 60_000);

  beforeEach((context) => {
    context.skip(!hasChromium, INSTALL_CHROMIUM);
  });

  afterAll(async () => {
    if (!hasChromium) return;
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it("shows the summary without scrolling, six charts, and no error", async () => {
    expect(await page.locator(".tile").allInnerTexts()).toContainEqual(
      expect.stringMatching(/50\.0 %\s*handled right/),
    );
    const tile = await page.locator(".tile").first().boundingBox();
    expect((tile?.y ?? Infinity) + (tile?.height ?? 0)).toBeLessThan(800);
    expect(await page.locator("figure svg").count()).toBe(6);
    expect(problems).toEqual([]);
  });

  it("is not wider than the window", async () => {
    const main = await page.locator("main").boundingBox();
    expect((main?.x ?? 0) + (main?.width ?? Infinity)).toBeLessThanOrEqual(1100);
  });

  it("filters the cases by outcome and by words", async () => {
    await page.locator('select[name="outcome"]').selectOption("wrongly-refused");
    expect(await page.locator("#shown").innerText()).toBe("1 of 4 shown");
    expect(await page.locator(".case:visible").count()).toBe(1);
    await page.locator('input[name="text"]').fill("沒有這些字");
    expect(await page.locator("#shown").innerText()).toBe("0 of 4 shown");
    await page.locator('input[name="text"]').fill("");
    await page.locator('select[name="outcome"]').selectOption("");
    expect(await page.locator(".case:visible").count()).toBe(4);
  });

  it("opens a case and highlights the quoted words of the source", async () => {
    await page.locator("#case-c-1 summary").click();
    const quoted = page.locator("#case-c-1 mark.quoted.evidence").first();
    expect(await quoted.innerText()).toBe("銀行應於30日內備份資料。");
    expect(await quoted.isVisible()).toBe(true);
    const background = await page.evaluate(
      'getComputedStyle(document.querySelector("#case-c-1 mark.quoted.evidence")).backgroundColor',
    );
    expect(background).toBe("rgb(255, 241, 168)");
  });

  it("paints a chart: a screenshot holds every outcome's colour", async () => {
    const shot = await page.locator("figure").first().screenshot();
    const colours = await coloursOf(page, shot);
    // answered right, wrongly refused, rightly refused, wrongly answered
    for (const colour of ["26,127,90", "224,142,11", "44,111,187", "142,68,173"]) {
      expect(colours).toContain(colour);
    }
  });
});

/** The distinct colours of a PNG, decoded by the browser itself. */
async function coloursOf(page: Page, png: Buffer): Promise<string[]> {
  const script = `(async () => {
    const bytes = Uint8Array.from(atob("${png.toString("base64")}"), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join(","));
    return [...colours];
  })()`;
  return page.evaluate(script);
}
