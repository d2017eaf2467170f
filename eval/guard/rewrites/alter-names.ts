import { replaceOne, type Rewrite } from "./rewrite.ts";

/** Names of one kind each: any may stand where another does. Longer ones before those they hold. */
const FAMILIES: readonly (readonly string[])[] = [
  [
    "金管局",
    "證監會",
    "保監局",
    "積金局",
    "會計及財務匯報局",
    "私隱專員公署",
    "數字政策辦公室",
    "財經事務及庫務局",
    "商務及經濟發展局",
    "創科及工業局",
  ],
  [
    "金融監督管理委員會",
    "金管會",
    "財政部",
    "經濟部",
    "內政部",
    "法務部",
    "交通部",
    "勞動部",
    "教育部",
    "衛生福利部",
    "國防部",
    "外交部",
    "數位發展部",
    "文化部",
    "農業部",
    "環境部",
  ],
  ["行政院", "立法院", "司法院", "考試院", "監察院"],
  ["銓敘部", "考選部", "審計部"],
  ["中央主管機關", "直轄市主管機關", "目的事業主管機關", "上級主管機關"],
  ["最高法院", "高等法院", "地方法院", "最高行政法院"],
  ["董事會", "股東會", "監察人", "理事會", "監事會"],
  ["董事長", "總經理", "會計師", "經理人"],
  [
    "保險公司",
    "證券商",
    "信託業",
    "票券金融公司",
    "期貨商",
    "信用合作社",
    "電子支付機構",
    "信用卡公司",
  ],
  ["要保人", "被保險人", "受益人", "保險人"],
  ["委託人", "受託人", "信託監察人"],
  ["檢察官", "司法警察官", "觀護人"],
  ["IIF", "AWS", "SEACEN", "NIST", "FSB", "BIS", "OECD"],
  ["微軟", "Google", "臉書"],
  ["數碼港", "香港科學園", "香港科技大學"],
  ["香港", "內地", "新加坡", "澳門"],
  ["臺灣", "新加坡", "日本", "韓國"],
  ["中國大陸", "歐盟", "美國", "英國", "澳洲", "菲律賓", "泰國", "馬來西亞"],
  ["公司註冊處", "政府統計處", "政府物流服務署", "稅務局", "差餉物業估價署", "庫務署"],
  ["銀行公會", "證券商業同業公會", "壽險公會"],
  ["銀行業", "證券業", "保險業", "會計業"],
];

const NAMES = FAMILIES.flat().sort((left, right) => right.length - left.length);
const PATTERN = new RegExp(`(?<![a-zA-Z])(?:${NAMES.join("|")})(?![a-zA-Z])`, "gu");

/** A body, an office, a company or a place becomes another of its kind. */
export const swapName: Rewrite = replaceOne(PATTERN, ({ 0: name, input, index }, random) => {
  // 銀行業 in 銀行業務, 保險人 in 被保險人: a part of another word
  const after = input.charAt(index + name.length);
  if (name.endsWith("業") && "務者界".includes(after)) return null;
  const family = FAMILIES.find((names) => names.includes(name)) ?? [];
  const others = family.filter((other) => !other.includes(name) && !name.includes(other));
  return random.pick(others) ?? null;
});

const LINK = /[向由經報應得送給對把將為]/u;
const SYMMETRIC = /^(?:[、及與和或暨]|會同|會商|以及|同)/u;

/** Two parties of one sentence change places. */
export const reverseRoles: Rewrite = ({ text }, { random }) => {
  const found = [...text.matchAll(ROLE_PATTERN)];
  const pairs = found.flatMap((first, index) => {
    const second = found[index + 1];
    if (second === undefined || second[0] === first[0]) return [];
    if (second[0].includes(first[0]) || first[0].includes(second[0])) return [];
    const between = text.slice(first.index + first[0].length, second.index);
    if (SYMMETRIC.test(between) || !LINK.test(between) || /[。；、]/u.test(between)) return [];
    return [{ first, second, between }];
  });
  const chosen = random.pick(pairs);
  if (chosen === undefined) return null;
  const { first, second, between } = chosen;
  return {
    claim:
      text.slice(0, first.index) +
      second[0] +
      between +
      first[0] +
      text.slice(second.index + second[0].length),
    change: `${first[0]}↔${second[0]}`,
  };
};

const ROLES =
  "申請人|被申請人|債權人|債務人|委任人|受任人|出租人|承租人|雇主|勞工|當事人|主管機關|金融監管機構|金融機構|監理機關|使用者|客戶|用戶|供應商|保險業|人民|公務員|法人|股東|公司|大型公司|小公司|政府|警方|業者|受訪者|機關|機構|銀行|行為人|關係人|證人|鑑定人|被告|原告|所有人|占有人|抵押人|抵押權人";
const ROLE_PATTERN = new RegExp(
  `(?:${[...NAMES, ...ROLES.split("|")].sort((left, right) => right.length - left.length).join("|")})(?![人權業法部])`,
  "gu",
);
