import { describe, expect, it } from "vitest";
import { META_DEFAULTS } from "../../../src/domain/document.ts";
import { inferMeta } from "../../../src/corpus/load/infer-meta.ts";

const infer = (text: string): unknown => inferMeta({ id: "a", text, sourceSha256: "" });

describe("inferMeta", () => {
  it("reads title, date and place of a Taiwan statute from its header", () => {
    const text =
      "法規名稱：某管理條例\n修正日期：20151202\n法規網址：https://law.moj.gov.tw/x\n\n第 1 條\n為管理，制定本條例。\n\n第 2 條\n施行。\n";
    expect(infer(text)).toEqual({
      id: "a",
      title: "某管理條例",
      issuer: "",
      jurisdiction: "TW",
      language: "zh-Hant-TW",
      issuedOn: "2015-12-02",
      effectiveOn: null,
      status: "in-force",
      kind: "statute",
      sourceSha256: "",
      ...META_DEFAULTS,
    });
  });

  it.each([
    {
      why: "a mainland statute",
      text: "# 中华人民共和国某法\n\n**第一条**　为了规范，制定本法。\n\n**第二条**　施行。\n",
      meta: {
        title: "中华人民共和国某法",
        kind: "statute",
        jurisdiction: "CN",
        language: "zh-Hans-CN",
      },
    },
    {
      why: "a report",
      text: "某會議報告\n\n壹、前言\n\n為瞭解。\n\n貳、結論\n\n如上。\n",
      meta: { title: "某會議報告", kind: "report", jurisdiction: null, language: "zh-Hant" },
    },
    {
      why: "a Hong Kong text",
      text: "# **通告**\n\n香港金融管理局發出本通告。\n",
      meta: { title: "通告", kind: "text", jurisdiction: "HK", language: "zh-Hant-HK" },
    },
    {
      why: "a text that names two places",
      text: "# 比較\n\n香港特別行政區與金融監督管理委員會。\n",
      meta: { kind: "text", jurisdiction: null, language: "zh-Hant" },
    },
    {
      why: "a text that mentions one article",
      text: "說明\n\n第五條 之規定。\n",
      meta: { kind: "text", status: "informational" },
    },
  ])("tells what $why is", ({ text, meta }) => {
    expect(infer(text)).toMatchObject(meta);
  });
});
