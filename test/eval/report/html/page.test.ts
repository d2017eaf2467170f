import { describe, expect, it } from "vitest";
import { htmlReport } from "../../../../eval/report/html/page.ts";
import { SAMPLE_SOURCES } from "../../support/sample-case.ts";
import { sampleReport } from "../../support/sample-report.ts";

describe("htmlReport", () => {
  const rendered = htmlReport(sampleReport(), SAMPLE_SOURCES);

  it("loads nothing from outside", async () => {
    const page = await rendered;
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toMatch(/\s(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  it("escapes a question that holds markup", async () => {
    const page = await rendered;
    expect(page).toContain("罰款 &lt;多少&gt;？");
    expect(page).not.toContain("<多少>");
  });

  it("shows a quote in its source, the evidence marked", async () => {
    expect(await rendered).toContain(
      '第1條　<mark class="quoted evidence">銀行應於30日內備份資料。</mark>',
    );
  });

  it("has a row with a reason for each case", async () => {
    const page = await rendered;
    expect(page.match(/<details/g)).toHaveLength(4);
    expect(page).toContain(
      "The documents answer the question, but it was refused (not-in-documents).",
    );
  });
});
