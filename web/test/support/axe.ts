import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const AXE = require.resolve("axe-core/axe.min.js");

/** The rules of WCAG 2.2 A and AA and the best practices that the page breaks, with the elements that do. */
export async function violationsOf(page: Page): Promise<string[]> {
  // by evaluating, which the page's policy does not forbid to its tester
  await page.evaluate(await readFile(AXE, "utf8"));
  // its rule of WCAG 2.2, which axe leaves off by itself
  const script = `axe.run(document, {
    resultTypes: ["violations"], rules: { "target-size": { enabled: true } }
  }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`;
  return page.evaluate<string[]>(script);
}
