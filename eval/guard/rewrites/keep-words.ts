import { regionalVariants } from "../../../src/text/regional-variants.ts";
import { foldText } from "../../../src/text/normalise.ts";
import { convertScript } from "../../../src/text/script.ts";
import { replaceOne, type Rewrite, type Rewritten } from "./rewrite.ts";

/** Words of one norm, or of grammar, that mean the same in legal Chinese. */
const EQUALS: readonly (readonly [pattern: string, other: string])[] = [
  ["應(?=於|向|由|依|以|將|按|經|制|採|報|通|檢|填|具|負|設)", "應當"],
  ["應(?=於|向|由|依|以|將|按|經|報|通|檢|填|負|設)", "必須"],
  ["(?<![取所獲不使值])得(?=向|依|以書|由|經|申|聲|請|隨|派|逕|委|視|按|命|限|為前)", "可以"],
  ["不得(?=為|有|以|於|超|少|再|逾|對|拒|作|低)", "不可"],
  ["毋須|毋庸|無須", "無需"],
  ["(?<=\\p{Script=Han})及(?=其|相|各|數|人|機|監)", "和"],
  ["透過", "通過"],
  ["倘|如(?=有|因|未|為)", "若"],
  ["之(?=規定|日起|情形|方式|機關)", "的"],
  ["並(?=應|得|於|將|由)", "且"],
  ["舉例而言", "例如"],
  ["旨在", "目的在於"],
  ["每年|每一年", "每年度"],
];

export const sameNorm: Rewrite = replaceOne(
  new RegExp(EQUALS.map(([pattern], index) => `(?<e${index}>${pattern})`).join("|"), "gu"),
  ({ groups }) => {
    const index = EQUALS.findIndex((_, position) => groups?.[`e${position}`] !== undefined);
    return EQUALS[index]?.[1] ?? null;
  },
);

/** OpenCC's phrase tables: 資料 as 数据, 網路 as 网络. */
export const regionalWording: Rewrite = ({ text }, { random }) => {
  const folded = foldText(text);
  // OpenCC takes these for words of computing: 停止執行 would stop a program, 權限 become a permit
  if (/执行|权限|进程|程序|支援|建立|导入|扩展|设置|运行|对象|实现|信息/u.test(folded)) return null;
  const variant = random.pick(regionalVariants(folded));
  if (variant === undefined) return null;
  const claim = random.chance(0.5) ? variant : convertScript(variant, "hant");
  return { claim, change: "地區用詞（OpenCC）" };
};

const REGIONAL: readonly (readonly string[])[] = [
  ["人工智能", "人工智慧"],
  ["私隱", "隱私"],
  ["網絡", "網路"],
  ["軟件", "軟體"],
  ["風險為本", "風險導向", "風險基礎"],
  ["監管機構", "監理機關"],
  ["機械人", "機器人"],
  ["電腦", "計算機"],
  ["知識產權", "智慧財產權"],
  ["互聯網", "網際網路"],
  ["資訊", "信息"],
  ["數碼", "數位", "數字"],
  ["演算法", "算法"],
  ["雲端服務", "雲服務"],
  ["資料庫", "數據庫"],
  ["信貸", "授信"],
];

/** Words of one region become those of another, by hand-written pairs that no program shares. */
export const regionalPair: Rewrite = replaceOne(
  new RegExp(REGIONAL.flat().join("|"), "gu"),
  ([word], random) =>
    random.pick(
      (REGIONAL.find((words) => words.includes(word)) ?? []).filter((other) => other !== word),
    ) ?? null,
);

const PASSIVE =
  /^(?<object>[^，。；、由]{3,30})，?由(?<agent>[^，。；、由]{2,14}(?:機關|部|院|會|局|署|府|銀行))(?<verb>定|訂|擬訂|公告|核定|指定|辦理|負責|撰寫|認定|任命|徵收|管理|執行)之?。$/u;
const ACTIVE =
  /^(?<agent>[^，。；、經他]{2,14}(?:機關|部|院|會|局|署|府|公署|辦公室))(?<verb>發布|公布|制定|核定|推出|公告)(?<object>[^，。；]{4,40})。$/u;

/** 前項辦法，由主管機關定之 as 主管機關定前項辦法, and the other way round. */
export const changeVoice: Rewrite = ({ text }) => toActive(text) ?? toPassive(text);

function toActive(text: string): Rewritten | null {
  const { object, agent, verb } = PASSIVE.exec(text)?.groups ?? {};
  if (object === undefined || agent === undefined || verb === undefined) return null;
  const active = verb.length === 1 ? "訂定" : verb;
  return { claim: `${agent}${active}${object}。`, change: "被動→主動" };
}

function toPassive(text: string): Rewritten | null {
  const { object, agent, verb } = ACTIVE.exec(text)?.groups ?? {};
  if (object === undefined || agent === undefined || verb === undefined) return null;
  return { claim: `${object}由${agent}${verb}。`, change: "主動→被動" };
}
