import type { Jurisdiction } from "../domain/document.ts";

/** What a document may be said to be of, though its words do not name it. */
export const PLACE_NAMES: Readonly<Partial<Record<Jurisdiction, string>>> = {
  HK: "香港特別行政區",
  TW: "台灣、臺灣、中華民國",
  CN: "中國內地、大陸、中华人民共和国",
};
