import { describe, expect, it } from "vitest";
import { verdictByWords } from "../support/verdict-by-words.ts";

function failuresOf(claim: string, ...quotes: readonly string[]): string[] {
  const { failedChecks } = verdictByWords({ claim, quotes });
  return failedChecks.map(({ check, detail }) => `${check}: ${detail}`);
}

const NOTICE = "主管機關應於三十日內通知申請人，必要時，得延長十五日。";
const APPOINT = "董事會應指定總經理一人，並報主管機關核准；但分公司不在此限。";
const LIST = "申請書應載明姓名、住所、職業及聯絡電話。";
const SHARE = "同一人持股超過百分之五者，應向金管會申報。";

describe("checkText", () => {
  it.each([
    {
      claim: "主管機關應於十五日內通知申請人，必要時，得延長十五日。",
      quote: NOTICE,
      fails: ["quantities"],
      why: "a number that stands elsewhere",
    },
    {
      claim: "主管機關得於三十日內通知申請人，必要時，得延長十五日。",
      quote: NOTICE,
      fails: ["norms"],
      why: "得 for 應, though 得 stands elsewhere",
    },
    {
      claim: "主管機關不應於三十日內通知申請人",
      quote: NOTICE,
      fails: ["norms"],
      why: "a negation added",
    },
    { claim: "得延長十五日", quote: NOTICE, fails: ["conditions"], why: "必要時 left out" },
    {
      claim: "申請人應於三十日內通知主管機關",
      quote: NOTICE,
      fails: ["roles"],
      why: "parties exchanged",
    },
    {
      claim: "董事會應指定總經理一人，並報主管機關核准。",
      quote: APPOINT,
      fails: ["conditions"],
      why: "an exception left out",
    },
    { claim: "股東會應指定總經理一人", quote: APPOINT, fails: ["names"], why: "another body" },
    {
      claim: "申請書應載明姓名、住所、宗教信仰、職業及聯絡電話。",
      quote: LIST,
      fails: ["additions"],
      why: "an item added",
    },
    {
      claim: "申請書應載明姓名、住所、職業及聯絡電話，並應附具體檢報告。",
      quote: LIST,
      fails: ["norms", "additions"],
      why: "a duty added",
    },
    {
      claim: "同一人持股未滿百分之五者，應向金管會申報。",
      quote: SHARE,
      fails: ["scope"],
      why: "未滿 for 超過",
    },
    {
      claim: "同一人持股百分之五者，應向金管會申報。",
      quote: SHARE,
      fails: ["scope"],
      why: "超過 left out",
    },
    {
      claim: "金管局將舉辦研討會並邀請學者參加",
      quote: LIST,
      fails: ["support"],
      why: "nothing of the quote",
    },
  ])("fails $fails on $claim ($why)", ({ claim, quote, fails }) => {
    const checks = failuresOf(claim, quote).map((failure) => failure.split(":")[0]);
    expect([...new Set(checks)]).toEqual(expect.arrayContaining(fails));
  });

  it.each([
    {
      claim: "主管机关应当在30日内通知申请人，必要时，可以延长15日。",
      quote: NOTICE,
      why: "script, numerals, words of one norm",
    },
    { claim: "申請書應載明住所、姓名、職業和聯絡電話", quote: LIST, why: "items in another order" },
    { claim: "持股超過5%者，應向金管會申報", quote: SHARE, why: "shortened, with a percent sign" },
    {
      claim: "金融機構使用人工智慧時應保障隱私",
      quote: "金融機構使用人工智能時應保障私隱。",
      why: "regional words",
    },
    {
      claim: "應採取風險導向的方法",
      quote: "應採取風險為本的方法",
      why: "regional words for a risk-based approach",
    },
    { claim: "主管機關訂定前項辦法", quote: "前項辦法，由主管機關定之。", why: "the active voice" },
    { claim: "本法自2024年施行", quote: "本法自民國一百一十三年施行。", why: "the ROC year" },
    { claim: "應有半數以上同意", quote: "應有二分之一以上同意。", why: "a half in words" },
    { claim: "增長百分之九點一", quote: "增長9.1%。", why: "decimals in words" },
  ])("passes $claim ($why)", ({ claim, quote }) => {
    expect(failuresOf(claim, quote)).toEqual([]);
  });

  it("does not let one provision's duty pass to another's subject when both are quoted", () => {
    const quotes = [
      "創始機構應提供書面文件。",
      "受託機構應於募集完成後五個營業日內，報請主管機關備查。",
    ];
    const claim = "創始機構應於募集完成後五個營業日內，報請主管機關備查。";
    expect(failuresOf(claim, ...quotes)).toEqual([
      'provisions: the quotes say "机构应于募集" of "受托"',
    ]);
  });

  it("lets a claim join statements of two quotes", () => {
    const quotes = ["銀行應備份資料。", "銀行得委外處理。"];
    expect(failuresOf("銀行應備份資料，銀行得委外處理", ...quotes)).toEqual([]);
  });
});
