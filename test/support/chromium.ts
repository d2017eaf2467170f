import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PATH = "/usr/bin/chromium";

export const hasChromium = existsSync(PATH);

/** Said by tests that are skipped for want of it. */
export const INSTALL_CHROMIUM = `no ${PATH}; install it with: apt-get install chromium fonts-noto-cjk`;

/** Debian's Chromium, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ["--no-sandbox"] });
}
