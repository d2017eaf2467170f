/** Words before 点 and 边 of which these are the end: 重点用, 周边几个. */
const NO_POINT =
  "(?<![重要特观地热试焦起终亮优缺几一二两三四五六七八九十时整论盲疑难节景站网据零半早晚多卖看])";
const NO_SIDE = "(?<![周一两旁海路身这那哪左右东西南北外里前后上下双多])";

/**
 * How Cantonese says what written Chinese says otherwise, folded, in the order in which they are read. Only words of
 * grammar and everyday verbs: what names a thing is the glossary's.
 */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/点(?=解[释读决])/gu, "怎样"],
  [/点解/gu, "为什么"],
  [/点样/gu, "怎样"],
  [
    new RegExp(
      `${NO_POINT}点(?=用|做|处理|管|分|定|计|算|界定|规|申|应对|睇|培|防|保|先|会|可以|办|收|选|查|知|运作|评|监)`,
      "gu",
    ),
    "怎样",
  ],
  [/边个/gu, "哪个"],
  [/边度/gu, "哪里"],
  [/边[啲些]/gu, "哪些"],
  [
    new RegExp(`${NO_SIDE}边(?=[几一两三四五六七八九十]?[个间位份种类条项款家级日年宗刻])`, "gu"),
    "哪",
  ],
  [new RegExp(`${NO_SIDE}边(?=[几两三四五六七八九十][\\p{Script=Han}])`, "gu"), "哪"],
  [/几时/gu, "何时"],
  [/几多/gu, "多少"],
  [/几耐/gu, "多久"],
  [/系咪/gu, "是不是"],
  [/使唔使/gu, "要不要"],
  [/有冇/gu, "有没有"],
  [/系(?=边|咩|乜|哪|谁)/gu, "是"],
  [/唔系/gu, "不是"],
  [/唔使/gu, "不用"],
  [/乜嘢|咩嘢|乜|咩/gu, "什么"],
  [/而家/gu, "现在"],
  [/冇/gu, "没有"],
  [/唔/gu, "不"],
  [/嘅/gu, "的"],
  [/喺/gu, "在"],
  [/俾|畀/gu, "给"],
  [/([我你佢])哋/gu, "$1们"],
  [/佢/gu, "他"],
  [/呢(?=[个间份条项种次批啲])/gu, "这"],
  [/[嗰𠮶]/gu, "那"],
  [/啲/gu, "些"],
  [/咗/gu, "了"],
  [/嚟/gu, "来"],
  [/嘢/gu, "东西"],
  [/揾|搵/gu, "找"],
  [/睇/gu, "看"],
  [/攞/gu, "拿"],
  [/仲(?=有|要|未|可以|会|计)/gu, "还"],
];

/** A folded question with the words of spoken Cantonese as they are written in standard Chinese. */
export function standardWords(folded: string): string {
  return SPOKEN.reduce((text, [spoken, standard]) => text.replace(spoken, standard), folded);
}
