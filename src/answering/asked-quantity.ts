import type { Quantity } from "../text/quantities.ts";

/** Whether a quantity of a text is one of those that a question asks for. */
type FitsQuantity = (quantity: Quantity) => boolean;

const DATE_PART = /^(?:year|month|day):/u;
const NUMERAL = "[\\d一二两三四五六七八九十百千万亿零〇半.,至到\\s-]+(?:多|余)?";
const SPAN_OF_TIME = new RegExp(
  `^${NUMERAL}(?:个)?(?:年|月|日|天|周|星期|小时|分钟|秒|季|(?:工作|营业|交易)[日天])`,
  "u",
);
const AMOUNT = new RegExp(
  `^${NUMERAL}\\s*(?:(?:新?[台港美欧日英]|人民)?[元币]|美金|英镑|日圆)`,
  "u",
);
const CURRENCY_BEFORE = /(?:币|美金|\$|usd|hkd|twd|rmb|cny)\s*$/u;
const PERCENT = /%$|^\d+\/\d+$/u;

/** What questions for a number count, and what of a text counts it. First match wins. */
const COUNTED: readonly (readonly [
  asked: RegExp,
  fits: (text: string, before: string, quantity: Quantity) => boolean,
])[] = [
  [
    /钱|金额|费用|收费|罚款|罚锾|罚金|拨款|预算|资本|薪|价|成本|元\b|\b(?:cost|fine|fee|funding|budget|amount|penalty)\b/u,
    (text, before) => AMOUNT.test(text) || CURRENCY_BEFORE.test(before),
  ],
  [
    /百分|比例|占比|比率|使用率|率是|率为|率有|几成|\bpercent|\bshare\b|\brate\b/u,
    (_text, _before, { readings }) => readings.some((reading) => PERCENT.test(reading)),
  ],
  [
    /多久|多长时间|[几多少]+个?(?:年|月|天|日|周|星期|小时|分钟|工作[日天]|营业日)|期限|\bhow long\b|\bdeadline\b|\bhow many (?:years|months|weeks|days|hours)\b/u,
    (text, before, { readings }) => SPAN_OF_TIME.test(text) && !isCalendar(readings, before, text),
  ],
];

/** A measure word that a question counts by: 幾家, 多少名. */
const MEASURE = /(?:几|多少)([家名位间份届倍条宗台部项人])/u;

/** Words that count persons stand for one another. */
const PERSONS = /[人名位]/u;

/** A year, a month or a day. */
export function isDate({ readings }: Quantity): boolean {
  return readings.some((reading) => DATE_PART.test(reading));
}

/** What of a folded sentence a folded question for a number counts. */
export function fitsCount(question: string, sentence: string): FitsQuantity {
  const known = COUNTED.find(([asked]) => asked.test(question))?.[1];
  const measure = MEASURE.exec(question)?.[1];
  const measured =
    measure === undefined
      ? null
      : new RegExp(`^${NUMERAL}个?${PERSONS.test(measure) ? PERSONS.source : measure}`, "u");
  return (quantity) => {
    const text = sentence.slice(quantity.start, quantity.end + FOLLOWING);
    const before = sentence.slice(0, quantity.start);
    if (known !== undefined) return known(text, before, quantity);
    if (measured !== null) return measured.test(text);
    // of what is not named, anything that is counted but time
    return !isDate(quantity) && !SPAN_OF_TIME.test(text);
  };
}

/** Characters behind a numeral in which its unit stands. */
const FOLLOWING = 8;

/** A point in time rather than a span: 2024年, 民國113年, 113年5月, the day of a month. */
function isCalendar(readings: readonly string[], before: string, text: string): boolean {
  const isYear = readings.some((reading) => reading.startsWith("year:"));
  const isNamed = /民国\s*$/u.test(before) || /年\s*\d{1,2}\s*月/u.test(text);
  return (
    (isYear && (isNamed || readings.some((reading) => /^\d{4}$/u.test(reading)))) ||
    readings.some((reading) => reading.startsWith("month:")) ||
    (readings.some((reading) => reading.startsWith("day:")) && /月\s*$/u.test(before))
  );
}
