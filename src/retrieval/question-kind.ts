/** The kind of answer that a question asks for. */
export type QuestionKind =
  | "link"
  | "date"
  | "number"
  | "who"
  | "place"
  | "definition"
  | "list"
  | "yes-no"
  | "why"
  | "how"
  | "fact";

/**
 * Interrogatives of folded Chinese and English, first match wins: the narrow kinds stand before the wide ones
 * (哪些机构 is a list, 哪个机构 is a who; 什么时候 is a date, 什么 a fact).
 */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ["link", /链接|连结|网址|网页地址|\burls?\b|\blinks?\b|\bweb ?(?:address|page|site)\b/u],
  [
    "date",
    /何时|几时|什么时候|甚么时候|何年|何月|何日|哪一?[年天日]|哪个月|几月|几号|几年[几的发出生]|日期|什么时间|时间点|\bwhen\b|\bwhat (date|year|month|day)\b|\bwhich (date|year|month|day)\b/u,
  ],
  [
    "list",
    /哪些|哪几|哪[两二三四五六七八九十](?![位家间])|那些|有什么|有何|列出|列举|分别(是|为|有|包括)|包括(什么|甚么|啥)|包含(什么|啥)|几(大|类|种|个).{0,8}(什么|是)|\b(list|which|what)\b.*\b(are|were|include)\b|\blist\b/u,
  ],
  [
    "number",
    /多少|几(个|家|名|位|人|项|次|天|日|年|月|成|倍|种|类|间|国|场|步|级|大|元|亿|万|条|份|小时|分|届)|百分之几|比例|占比|多大|多长|多久|多高|第几|\bhow (many|much|long|often|large)\b|\bpercent|\bwhat (percentage|share|proportion|amount|number)\b/u,
  ],
  ["why", /为什么|为何|为甚么|何以|原因|缘故|什么理由|\bwhy\b|\breasons?\b/u],
  [
    "who",
    /谁|哪[两二三四五]?(个|家|一个|一家|间|位|国|所)|何(人|机构|机关|单位|部门|国)|什么(人|机构|机关|单位|部门|公司|组织)|由.{0,6}(负责|发出|发布|主办)|\bwho\b|\bwhom\b|\bwhich (body|agency|authority|regulator|organi[sz]ation|company|country|institution)\b/u,
  ],
  ["place", /哪里|哪儿|何处|何地|什么地方|地点|哪个(地方|城市)|\bwhere\b/u],
  [
    "definition",
    /什么是|[什啥]么?叫(?!什么)|何谓|何为|啥是|是什么意思|什么意思|指的?是什么|是指什么|定义|的含义|(怎么|怎样|如何)(理解|解释|定义|界定)|怎么(一)?回事|所指为何|解释是什么|是个?什么(东西|玩意|概念)|^[^的,]{2,12}(是|系)(什么|甚么|咩|啥)[?]?$|[才先](算|叫)(是|作)?[“「"]?\p{Script=Han}{2,12}[”」"]?[?]?$|(咩意思|点解释)|\bwhat counts as\b|\bmeant by\b|\bdefin|\bmeaning\b|\bwhat does\b.*\bmean\b|\bwhat is an? [a-z\- ]+\?$|\bwhat (is|are) (?!the\b|your\b|this\b)[a-z-]+( [a-z-]+)?\?$/u,
  ],
  [
    "yes-no",
    /吗|(?<![什甚怎])么\?|是否|可否|能否|会否|有否|应否|需否|是不是|能不能|可不可以|会不会|有没有|要不要|需不需要|对不对|^(is|are|was|were|do|does|did|can|could|may|must|should|has|have|will)\b/u,
  ],
  ["how", /如何|怎样|怎么|怎麽|点样|何种方式|什么方式|什么方法|\bhow\b/u],
];

/** What kind of answer a folded question wants; "fact" when no interrogative tells. */
export function questionKind(folded: string): QuestionKind {
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? "fact";
}
