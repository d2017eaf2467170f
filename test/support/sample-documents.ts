import type { LineDocument } from "./index-documents.ts";

export const HK: LineDocument = {
  id: "hk-circular",
  lines: ["機構應評估風險。", "機構不得外判核心職能。須向董事會報告！"],
  meta: {
    jurisdiction: "HK",
    issuedOn: "2023-01-31",
    status: "superseded",
    supersededOn: "2024-01-01",
    collections: ["board", "staff"],
  },
};
export const TW: LineDocument = { id: "tw-rule", lines: ["金融機構應通報。", "機構應評估風險。"] };
export const UNDATED: LineDocument = {
  id: "undated",
  lines: ["雲端服務業者。"],
  meta: { jurisdiction: null, issuedOn: null, status: "draft" },
};
