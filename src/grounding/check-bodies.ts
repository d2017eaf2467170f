import { PLACES } from "../text/places.ts";
import { isNamed, tellingWords } from "./body-names.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Finding } from "./finding.ts";

/** Folded ends of the names of bodies that no other word has. */
const KIND =
  "委员会|总署|部门|机关|法院|检察院|银行(?!法)|交易所|公会|协会|理事会|监事会|董事会|股东会|议会|人民政府";
/** Bodies that are named by these words whole. */
const WHOLE =
  "海关|(?:国务|行政|立法|考试|监察)院|(?:财政|外交|内政|交通|教育|国防|法务|经济|铁道|司法|公安|商务|卫生|农业)部(?!门)";
const BODY = new RegExp(`(?<kind>${KIND})|(?<whole>${WHOLE})`, "gu");

/** Words that point to a body without naming it, and verbs before one. */
const POINTING =
  /(?:有关|主管|该|当地|各级|相关|地方|上级|其他|任何|本|原|各|同|一家|这个|监管|负责|召开|公|包括|成立|设立)$/u;
/** What stands before a name and is no part of it. */
const BEFORE_NAME =
  /.*[,，。、;；:："「『《()（）由向经及和与或在对为被各该报于以到把请的将从拿找送交呈受有开告]/su;

/**
 * A body, an office or a place that the claim names must be named by the quotes, or by the title, issuer or place of
 * their document. An abbreviation (藥監部門 for 藥品監督管理部門) names it with characters in their order.
 */
export function checkBodies(comparison: Comparison): Finding[] {
  const names = [...unknownBodies(comparison), ...unknownPlaces(comparison)];
  return Array.from(new Set(names), (name) => ({
    check: "names",
    manner: "absent",
    detail: `"${name}" is not in the quotes`,
  }));
}

function unknownBodies({ claimText, quoteText, contextText }: Comparison): string[] {
  const known = quoteText + contextText;
  return Array.from(claimText.matchAll(BODY)).flatMap(({ index, groups = {} }) => {
    const { kind, whole } = groups;
    if (whole !== undefined) return known.includes(whole) ? [] : [whole];
    const before = tellingWords(claimText, index, BEFORE_NAME).replace(PLACES, "");
    if (kind === undefined || before === "" || POINTING.test(before)) return [];
    return isNamed(before, kind, known) ? [] : [before + kind];
  });
}

function unknownPlaces({ claimText, quoteText, contextText }: Comparison): string[] {
  const known = quoteText + contextText;
  return (claimText.match(PLACES) ?? []).filter((place) => !known.includes(place));
}
