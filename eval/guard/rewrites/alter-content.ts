import type { Random } from "../seeded-random.ts";
import type { SourceSentence } from "../source-sentence.ts";
import type { Rewrite } from "./rewrite.ts";

const MODAL =
  /不得|(?<![因反供相適對響回效感])應(?!用|對|變|付)|(?<=[人者關構司行業商會院部局員社府，])得(?!以)|須/u;
const PARTY = /(?:人|者|機關|機構|公司|銀行|業|商|會|院|部|局|員|社|府)，?$/u;

/** What one provision says of its subject is said of another's; the quote holds both, or the first. */
export const mixProvisions: Rewrite = (sentence, { random, neighbours }) => {
  const own = splitAtModal(sentence.text);
  if (own === null) return null;
  const others = neighbours.filter(({ text }) => {
    const other = splitAtModal(text);
    return (
      other !== null &&
      other.subject.slice(-4) !== own.subject.slice(-4) &&
      !own.subject.includes(other.subject.slice(0, 4)) &&
      !own.predicate.includes(other.predicate.slice(0, 8)) &&
      other.predicate.length >= 8
    );
  });
  const other = random.pick(others);
  const parts = other === undefined ? null : splitAtModal(other.text);
  if (other === undefined || parts === null) return null;
  const quotesBoth = random.chance(0.6);
  return {
    claim: own.subject + parts.predicate,
    ...(quotesBoth ? { quote: `${sentence.text}\n${other.text}` } : {}),
    change: `「${own.subject}」配「${parts.predicate.slice(0, 12)}…」${quotesBoth ? "（引兩條）" : ""}`,
  };
};

function splitAtModal(text: string): { subject: string; predicate: string } | null {
  const match = MODAL.exec(text);
  if (match === null || match.index < 3 || match.index > 24) return null;
  const subject = text.slice(0, match.index);
  return /[；。]/u.test(subject) || !PARTY.test(subject)
    ? null
    : { subject, predicate: text.slice(match.index) };
}

const ADDITIONS: readonly string[] = [
  "並應於三十日內報主管機關備查",
  "違反者處新臺幣五十萬元以下罰鍰",
  "並須每年委託獨立第三方查核",
  "且適用於所有金融機構",
  "並由董事會負最終責任",
  "而且成本因此大幅下降",
  "並已獲業界一致支持",
  "這是全球首創的做法",
  "並須取得客戶的書面同意",
  "主要是為了回應社會輿論",
  "且不得委託他人辦理",
  "相關資料應至少保存五年",
  "預計明年全面實施",
  "因此消費者權益已獲充分保障",
  "並應設置專責人員",
];

/** A clause that the quote does not hold is added: made up, or taken from another document. */
export const addClause: Rewrite = ({ text, documentId }, { random, sample }) => {
  const borrowed = random.pick(sample);
  if (borrowed?.documentId === documentId) return null;
  const clause = random.chance(0.5) ? lastClause(borrowed?.text) : random.pick(ADDITIONS);
  if (clause === undefined || text.includes(clause)) return null;
  const body = text.replace(/[。；，、：]?(?:以及)?$/u, "");
  return { claim: `${body}，${clause}。`, change: `加上「${clause}」` };
};

function lastClause(text: string | undefined): string | undefined {
  const clauses = (text ?? "").split(/[，。；：]/u).filter((clause) => clause.length >= 8);
  return clauses.at(-1);
}

const LIST =
  /(?:[^，。；：、（）「」《》()]{2,10}、)+[^，。；：、（）「」《》()]{2,10}(?:及|和|與|或|以及)(?=\p{Script=Han})/gu;
const INVENTED = [
  "資金來源",
  "營業秘密",
  "稅務資料",
  "員工福利",
  "環境影響",
  "跨境併購",
  "股價波動",
  "廣告宣傳",
  "庫存管理",
  "水電供應",
  "社會輿論",
  "學術研究",
];

/** An item that the quote does not hold is put into a list. */
export const inventItem: Rewrite = ({ text }, { random, sample }) => {
  const lists = [...text.matchAll(LIST)];
  const list = random.pick(lists);
  if (list === undefined) return null;
  const item = random.chance(0.5) ? random.pick(INVENTED) : borrowedItem(sample, random);
  if (item === undefined || text.includes(item)) return null;
  const at = list.index + list[0].indexOf("、") + 1;
  return { claim: `${text.slice(0, at)}${item}、${text.slice(at)}`, change: `加上「${item}」一項` };
};

function borrowedItem(sample: readonly SourceSentence[], random: Random): string | undefined {
  const items = sample.flatMap(({ text }) => {
    const list = [...text.matchAll(LIST)][0]?.[0];
    return list?.split("、").slice(1, -1) ?? [];
  });
  return random.pick(items.filter((item) => item.length >= 3 && item.length <= 8));
}
