import { readFile } from "node:fs/promises";
import path from "node:path";
import type { EvalReport } from "../eval-report.ts";
import { caseTable } from "./case-table.ts";
import { chartSection } from "./chart-section.ts";
import { groupSection } from "./group-section.ts";
import { guardSection } from "./guard-section.ts";
import { html, type Markup } from "../../../src/report/markup.ts";
import { reportPage } from "../../../src/report/report-page.ts";
import { recordSection } from "./record-section.ts";
import { setsSection } from "./sets-section.ts";
import { summarySection } from "./summary-section.ts";

/**
 * The report as one HTML file.
 *
 * @param sources the documents' stored texts by id, to show quotes in their context
 */
export async function htmlReport(
  report: EvalReport,
  sources: ReadonlyMap<string, string>,
): Promise<string> {
  const [style, script] = await Promise.all(["report.css", "filter-cases.js"].map(readAsset));
  const page = reportPage({
    title: "Yiju evaluation report",
    style: style ?? "",
    header: html`<p>
        ${report.record.caseCount} cases, split ${report.record.split}, ${report.record.system},
        ${report.timings.startedAt}
      </p>
      ${contents(report)}`,
    main: html`${summarySection(report)} ${chartSection(report)} ${groupSection(report)}
    ${guardSection(report)} ${setsSection(report)} ${caseTable(report, sources)}
    ${recordSection(report)}`,
    script: script ?? "",
  });
  return page.text;
}

function contents({ guard, publicSets }: EvalReport): Markup {
  const sections = [
    { id: "summary", title: "Summary" },
    { id: "charts", title: "Charts" },
    { id: "groups", title: "By kind, script, document" },
    ...(guard === null ? [] : [{ id: "guard", title: "Guard" }]),
    ...(publicSets === null ? [] : [{ id: "sets", title: "Public sets" }]),
    { id: "cases", title: "Cases" },
    { id: "record", title: "Run record" },
  ];
  return html`<nav>${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}</nav>`;
}

function readAsset(name: string): Promise<string> {
  return readFile(path.join(import.meta.dirname, name), "utf8");
}
