import type { Page } from "playwright-core";
import { newPage } from "./browser-window.ts";
import { ADMIN_KEY, startScriptedAdmin } from "./scripted-admin.ts";

export const HK = "hk-fstb-2024-responsible-ai-policy-statement";

export async function openAdmin(
  options: { readonly isEmpty?: boolean; readonly path?: string } = {},
) {
  const admin = await startScriptedAdmin(options.isEmpty);
  const { page, problems } = await newPage();
  await page.goto(`${admin.url}/admin${options.path ?? ""}`);
  return { admin, page, problems };
}

export async function signIn(page: Page, key = ADMIN_KEY): Promise<void> {
  await page.getByLabel("密鑰").fill(key);
  await page.keyboard.press("Enter");
}

export async function openSignedIn(options: Parameters<typeof openAdmin>[0] = {}) {
  const opened = await openAdmin(options);
  await signIn(opened.page);
  await opened.page.locator(".desk").waitFor();
  return opened;
}

export const FILE = {
  name: "辦法.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("第1條 應每日備份。"),
};
