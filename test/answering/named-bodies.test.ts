import { describe, expect, it } from "vitest";
import { findBodies, isBodyNamed } from "../../src/answering/named-bodies.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("findBodies", () => {
  it.each([
    { text: "由香港科技大學研發", names: ["科技大学"], why: "its telling characters" },
    { text: "由香港大學研發", names: ["香港大学"], why: "a place may tell it" },
    { text: "證監會與金管局合作", names: ["证监会", "金管局"], why: "a short name is one too" },
    { text: "警方聯同其他部門", names: ["警方"], why: "one word names it whole" },
    { text: "有關部門、該局及哪家銀行", names: [], why: "none is named" },
    { text: "機會與社會發展的布局", names: [], why: "these are no bodies" },
  ])("finds $names in $text: $why", ({ text, names }) => {
    expect(findBodies(foldText(text)).map(({ name }) => name)).toEqual(names);
  });
});

describe("isBodyNamed", () => {
  it.each([
    { asked: "證監會", text: "證券及期貨事務監察委員會發出通函", named: true, why: "short for it" },
    { asked: "證券及期貨事務監察委員會", text: "證監會發出通函", named: true, why: "long for it" },
    { asked: "金管局", text: "證監會發出通函", named: false, why: "another one" },
    { asked: "香港大學", text: "香港科技大學研發", named: false, why: "a place shortens no name" },
    {
      asked: "香港政府",
      text: "香港特區政府公布",
      named: true,
      why: "but of a government it does",
    },
  ])("$asked in $text: $named, $why", ({ asked, text, named }) => {
    const bodies = findBodies(foldText(asked));
    expect(bodies.map((body) => isBodyNamed(body, foldText(text)))).toEqual([named]);
  });
});
