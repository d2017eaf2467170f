import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** Of 100: letters stay sharp, and a picture has some 40 KB. */
const QUALITY = 75;

/** Keeps what the window shows as `docs/images/NAME.webp`. */
export async function savePicture(page: Page, name: string): Promise<void> {
  // fonts, and what fades in
  await page.waitForTimeout(300);
  const client = await page.context().newCDPSession(page);
  const options = { format: "webp" as const, quality: QUALITY };
  const { data } = await client.send("Page.captureScreenshot", options);
  await writeFile(`docs/images/${name}.webp`, Buffer.from(data, "base64"));
}
