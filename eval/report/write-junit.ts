import { isHandledRight } from "../scoring/case-score.ts";
import type { EvalReport } from "./eval-report.ts";
import { explainCase } from "./explain-case.ts";
import type { ReportedCase } from "./reported-case.ts";
import { escapeMarkup } from "../../src/report/escape-markup.ts";

/** The run as JUnit XML: a suite for each case file, a failure for each case that was not handled right. */
export function junitXml({ cases }: EvalReport): string {
  const files = [...new Set(cases.map(({ file }) => file))];
  const failures = cases.filter(({ score }) => !isHandledRight(score)).length;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="yiju eval" tests="${cases.length}" failures="${failures}">`,
    ...files.flatMap((file) =>
      suiteXml(
        file,
        cases.filter((one) => one.file === file),
      ),
    ),
    `</testsuites>`,
    "",
  ].join("\n");
}

function suiteXml(file: string, cases: readonly ReportedCase[]): string[] {
  const failures = cases.filter(({ score }) => !isHandledRight(score)).length;
  return [
    `  <testsuite name="${escapeMarkup(file)}" tests="${cases.length}" failures="${failures}">`,
    ...cases.map(caseXml),
    `  </testsuite>`,
  ];
}

function caseXml(one: ReportedCase): string {
  const { id, kind, question, score, timings } = one;
  const seconds = (timings.latencyMs / 1000).toFixed(4);
  const open = `    <testcase classname="${escapeMarkup(kind)}" name="${escapeMarkup(`${id} ${question}`)}" time="${seconds}"`;
  if (isHandledRight(score)) return `${open}/>`;
  const why = escapeMarkup(explainCase(one).join(" "));
  return `${open}><failure type="${score.outcome}" message="${why}"/></testcase>`;
}
