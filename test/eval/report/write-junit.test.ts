import { describe, expect, it } from "vitest";
import { junitXml } from "../../../eval/report/write-junit.ts";
import { sampleReport } from "../support/sample-report.ts";

describe("junitXml", () => {
  it("has a test for each case and says why a case failed, with markup escaped", () => {
    expect(junitXml(sampleReport())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="yiju eval" tests="4" failures="2">
  <testsuite name="sample" tests="4" failures="2">
    <testcase classname="number" name="c-1 銀行應於幾日內備份？" time="0.0050"/>
    <testcase classname="number" name="c-2 銀行應於幾日內備份？" time="0.0050"><failure type="wrongly-refused" message="The documents answer the question, but it was refused (not-in-documents). Search result 1 holds an evidence quote."/></testcase>
    <testcase classname="near-miss" name="c-3 罰款 &lt;多少&gt;？" time="0.0050"/>
    <testcase classname="near-miss" name="c-4 罰款 &lt;多少&gt;？" time="0.0050"><failure type="wrongly-answered" message="The documents do not answer the question (), but it was answered."/></testcase>
  </testsuite>
</testsuites>
`);
  });
});
