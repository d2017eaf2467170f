/** Two things that a question sets against each other. Folded. */
export interface ComparedSides {
  readonly names: readonly [string, string];
  /** What is asked of each, in the order of the names: without the other, and without comparing words. */
  readonly questions: readonly [string, string];
}

const JOIN = "(?:和|与|跟|同(?!时|样|一|意|业|步)|以及|及(?!其|时)|对比|相比|比起|相对于)";
const OPEN = "[「『“\"《‘']";
const CLOSE = "[」』”\"》’']";

/** What shows that two things which were joined are set against each other. */
const COMPARING =
  /有(?:什么|何|哪些|些什么)?(?:主要|根本|具体)?的?(?:不同|分别|区别|差别|差异|异同)|的?(?:不同之处|分别|区别|差别|差异|异同)(?:是什么|在哪里?|何在|为何)?|差在(?:哪里?|什么地方)|不同(?:在哪里?|之处)?|各自|各(?=是|有|为|占|怎|如何|做|采|负)|相比(?:较|之下)?|比较(?:一下)?|对比|两者|二者|\bdiffer(?:s|ent|ences?)?\b|\bcompared?\b|\brespectively\b|\bversus\b|\bvs\b/gu;

/** Which of two is asked, where it follows them. */
const WHICH = "[,]?\\s*(?:哪一?[个种边方类者份家]?(?:更|比较|较)|何者|谁(?:更|较))";

const NAME = '[^,;:。?!、\\s「『“"《」』”》]';
/** Where a second name ends that nothing marks as a name. */
const AFTER = `(?=的|在|对|于|各|分别|有(?!关)|差|相比|比较|怎|如何|用(?!户)|是|${WHICH}|[,?。]|$)`;

/** Two names that Chinese joins; whether they are compared, other words tell. */
export const JOINED_NAMES = new RegExp(
  `(?<first>${NAME}{2,18}?)${JOIN}(?<second>${NAME}{2,18}?)${AFTER}`,
  "u",
);

const JOINED: readonly RegExp[] = [
  new RegExp(
    `${OPEN}(?<first>[^「」『』“”"《》]{1,24})${CLOSE}\\s*${JOIN}\\s*${OPEN}(?<second>[^「」『』“”"《》]{1,24})${CLOSE}`,
    "u",
  ),
  JOINED_NAMES,
];

const ENGLISH_NAMES =
  "(?:the )?(?<first>[a-z0-9 &-]{2,40}?) (?:and|with|to|against|differs? from|versus|vs\\.?) (?:the )?(?<second>[a-z0-9 &-]{2,40}?)(?= (?:in|for|on|when|as|under|here|differ|each|respectively|use|compare|sectors?)\\b|[?.,]|$)";

/** How English compares two. */
const ENGLISH: readonly RegExp[] = [
  new RegExp(`\\bdifferences? (?:is there )?between ${ENGLISH_NAMES}`, "u"),
  new RegExp(`\\bcompare ${ENGLISH_NAMES}`, "u"),
  new RegExp(`\\bhow (?:do|does|did|is|are) ${ENGLISH_NAMES}(?=.*\\bdiffer)`, "u"),
  new RegExp(`\\bhow (?:do|does|did|is|are) (?=.{2,40}\\bdiffers? from\\b)${ENGLISH_NAMES}`, "u"),
];

/** Words before a name that are no part of it: what is asked, and where it stands. */
const LEADING =
  /^(?:请问|请|比较(?:一下)?|对比(?:一下)?|关于|对于|根据|那么?|究竟)+|^.*(?:里面?|当?中|之?内(?!部|地))的/u;

/**
 * The two things that a folded question compares within what it asks of; null where it compares none. It has to join
 * them and to say that they are compared: 「甲和乙有什么不同」, 「甲与乙各自」, 「甲和乙哪个更」.
 */
export function comparedSides(folded: string): ComparedSides | null {
  const joined = JOINED.map((pattern) => pattern.exec(folded)).find(
    (found) => found !== null && isCompared(folded, found),
  );
  const found = joined ?? ENGLISH.map((pattern) => pattern.exec(folded)).find(Boolean);
  if (found === undefined || found === null) return null;
  const { first = "", second = "" } = found.groups ?? {};
  const name = first.replace(LEADING, "");
  const other = completed(second, name);
  const around = {
    before: folded.slice(0, found.index) + first.slice(0, first.length - name.length),
    after: folded.slice(found.index + found[0].length),
  };
  return { names: [name, other], questions: [askOf(name, around), askOf(other, around)] };
}

/** 「甲2019年的通告和2024年的通告」: what a name that begins with a number leaves out, the first one says. */
function completed(second: string, first: string): string {
  const before = /^\D+(?=\d)/u.exec(first)?.[0] ?? "";
  return /^\d/u.test(second) ? before + second : second;
}

/** Beside the names, and not in them. */
function isCompared(folded: string, { 0: words, index, groups }: RegExpExecArray): boolean {
  const after = folded.slice(index + words.length);
  const { first = "", second = "" } = groups ?? {};
  const beside = folded.replace(first, "").replace(second, "");
  return new RegExp(`^${WHICH}`, "u").test(after) || beside.search(COMPARING) >= 0;
}

/** What is asked of one of them; where nothing else is, what it is. */
function askOf(
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const around = [before, after].map((words) => words.replace(COMPARING, " "));
  const asks = around.some((words) => /[\p{L}\p{N}]{2}/u.test(words.replace(ASKS_NOTHING, " ")));
  if (asks) return around.join(/[a-z]$/u.test(before) ? ` ${name} ` : name);
  return /\p{Script=Han}/u.test(name + before) ? `什么是「${name}」?` : `what is ${name}?`;
}

/** Words of a question that ask nothing of what they stand beside. */
const ASKS_NOTHING =
  /[\p{Script=Han}]*(?:宣言|报告|文件)(?:里面?|中|内)?的?|请问?|之?间|到底|究竟|什么|分别|是|的|呢|吗|\b(?:what|is|are|the|there|in|hong kong|taiwan(?:ese)?|policy|statement|report|document|how|do|does|a|an|between)\b/gu;
