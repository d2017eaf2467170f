import { convertScript, detectScript } from "../../../src/text/script.ts";
import type { Rewrite } from "./rewrite.ts";

/** A sentence that limits the one before it: without it that one says more than the document. */
const LIMITS = /^(?:但|惟|不過|然而|除|前項|上述|前述|其中)|不在此限|為限/u;

export const verbatim: Rewrite = ({ text }) => ({ claim: text, change: "原句" });

/** The quote is wider than the claim: the neighbouring sentences stand in it too. */
export const verbatimInContext: Rewrite = ({ text, before, after }) => {
  if ((before === "" && after === "") || LIMITS.test(after) || LIMITS.test(text)) return null;
  return { claim: text, quote: `${before}${text}${after}`, change: "引文較寬" };
};

const OPENINGS =
  /^(?:此外|另外|同時|因此|然而|例如|舉例而言|具體而言|同樣地|整體而言|值得注意的是|最後|其中|另|又|且|並|最新統計資料顯示)，/u;

/** A connective, a bracket or a purpose is left out; so is a further duty that stands on its own. */
export const shorten: Rewrite = ({ text }, { random }) => {
  const shorter = [
    text.replace(OPENINGS, ""),
    text.replace(/[（(][^（）()]{1,60}[）)]/u, ""),
    text.replace(
      /，(?:以(?!上|下|外|內|前|後|及|致|免|來)|俾|藉以|從而|進而|並(?!非|不|無|未))[^，。；但除]{4,60}(?=[。；])/u,
      "",
    ),
    text.replace(/；(?!但|惟|逾|屆|如|若|其|未|違|超)[^；。但]{6,80}(?=。)/u, ""),
  ].filter((claim) => claim !== text && claim.length >= 10 && !/^[。；，]/u.test(claim));
  const claim = random.pick(shorter);
  if (claim === undefined || /除外|不在此限/u.test(text)) return null;
  return { claim, change: `縮短（${text.length}→${claim.length} 字）` };
};

/** List items, or parts between semicolons, in another order; or a date put behind its subject. */
export const reorder: Rewrite = ({ text }, { random }) => {
  const orders = [swapItems(text), swapParts(text), moveDate(text)].filter(
    (claim): claim is string => claim !== null && claim !== text,
  );
  const claim = random.pick(orders);
  return claim === undefined ? null : { claim, change: "換序" };
};

const ITEMS =
  /(?<=[：，。]|包括|包含|涵蓋|有關|提供|保障|推動|提升|^)([^，。；：、（）「」()《》\s]{2,12})、([^，。；：、（）「」()《》\s]{2,12})(?=、)/u;

function swapItems(text: string): string | null {
  const match = ITEMS.exec(text);
  const [whole, first, second] = match ?? [];
  if (whole === undefined || first === undefined || second === undefined) return null;
  if (
    /[由於應得須為經向之的以所各其在對設指具依理辦有如除就條項款]/u.test(first + second) ||
    Math.abs(first.length - second.length) > 1
  )
    return null;
  return text.replace(whole, `${second}、${first}`);
}

function swapParts(text: string): string | null {
  const [first, second, ...others] = text.replace(/。$/u, "").split("；");
  if (first === undefined || second === undefined || others.length > 0) return null;
  if (
    second.length < 6 ||
    /^(?:其|但|惟|逾|屆|如|未|並|且|又|以及|該|前|違|超|再|或|第|因|致|無|有|在|情)/u.test(second)
  )
    return null;
  if (!/[。]$/u.test(text)) return null;
  return `${second}；${first}。`;
}

function moveDate(text: string): string | null {
  const match =
    /^(?<date>(?:\d{4}|\d{2,3}) ?年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?日)?)，(?<subject>[^，。；]{2,12}?)(?=首次|推出|發布|公布|更新|概述)/u.exec(
      text,
    );
  const { date, subject } = match?.groups ?? {};
  if (match === null || date === undefined || subject === undefined) return null;
  return `${subject}於${date}${text.slice(match[0].length)}`;
}

/** The other script, character by character. */
export const convert: Rewrite = ({ text }) => {
  const claim = convertScript(text, detectScript(text) === "hans" ? "hant" : "hans");
  return claim === text ? null : { claim, change: "轉換字體" };
};
