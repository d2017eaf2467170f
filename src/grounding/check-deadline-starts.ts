import { findQuantities } from "../text/quantities.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Finding } from "./finding.ts";

/** Folded events that time is counted from; one row says one thing. */
const EVENTS: readonly string[] = [
  "公布|公告|发布|刊登",
  "施行|实施|生效",
  "送达|收到|接到|收受|接获",
  "知悉|知道|得知|获悉",
  "届满|期满|终了|结束|终结",
  "核准|批准|许可|核可|认可",
  "申请|申报|申领",
  "成立|设立",
  "登记|注册",
  "取得|获得",
  "作出|做出|作成",
  "发生",
  "签订|签署|签约",
  "交付|移交",
  "开始|着手",
  "提出|提交",
];
const START =
  /(?:自|从|由)(?<event>[^,，。;；]{2,40}?)(?:之|的)?(?:当日|次日|翌日|隔日|日|时|后)?起(?:算|计)?[,，]?(?<term>[^,，。;；]{0,8})/gu;

/** A deadline's first quantity and what it is counted from: 自公布之日起三十日內. */
interface Deadline {
  readonly term: string;
  /** Rows of EVENTS that its beginning names last; null where it names none. */
  readonly event: number | null;
  readonly words: string;
}

/** A deadline must be counted from the event that the quotes count it from (自公布之日起 for 自施行之日起). */
export function checkDeadlineStarts({ claimText, quoteText }: Comparison): Finding[] {
  const said = deadlinesIn(claimText);
  if (said.length === 0) return [];
  const written = deadlinesIn(quoteText);
  return said.flatMap(({ term, event, words }): Finding[] => {
    const others = written.filter((other) => other.term === term && other.event !== null);
    if (event === null || others.length === 0) return [];
    if (others.some((other) => other.event === event)) return [];
    const detail = `the claim counts from "${words}", the quotes from "${others[0]?.words ?? ""}"`;
    return [{ check: "quantities", manner: "moved", detail }];
  });
}

function deadlinesIn(text: string): Deadline[] {
  return Array.from(text.matchAll(START)).flatMap(({ groups = {} }) => {
    const words = groups["event"] ?? "";
    const [term] = findQuantities(groups["term"] ?? "");
    const reading = term?.readings[0];
    return reading === undefined ? [] : [{ term: reading, event: eventOf(words), words }];
  });
}

/** The event that is named last is the one that the words come to: 公告後取得許可證 is 取得. */
function eventOf(words: string): number | null {
  const found = EVENTS.map((row, index) => {
    const last = Array.from(words.matchAll(new RegExp(row, "gu"))).at(-1);
    return { index, at: last?.index ?? -1 };
  });
  const [latest] = found.toSorted((a, b) => b.at - a.at);
  return latest === undefined || latest.at < 0 ? null : latest.index;
}
