/** Interrogatives of folded Chinese with the verb that leans on them. */
const INTERROGATIVE =
  "(?:在|向|由|从|于|给|跟)?(?:有|是|为|叫|做|指|应该?|须|可以?|能|要|分别|属于|包括|包含)?(?:什么时候|什么|甚么|啥|咩|哪些|哪几[个项种类]?|哪一?[个家位里年天间所国种类项份]?|谁|何时|何地|何谓|如何|怎样|怎么样?|点样|多少|多久|多大|多高|几(?=[个项种年月日号])|为什么|为何)(?:是指?|为|意思)?";
const YES_NO = "是否|可否|能否|会否|有否|应否|是不是|有没有|能不能|可不可以|会不会|要不要";
const POLITE = "请问|请告诉我|告诉我|想问|想知道|麻烦";
const FINAL = "[吗呢么吧啊呀](?=[?!。]*$)|[?!。]+";
const ENGLISH =
  "^(?:please |can you |could you )*(?:tell me |explain )?(?:what|who|whom|when|where|which|how|why)(?: (?:is|are|was|were|do|does|did|much|many|long|should|must|can|may|has|have|the|an?))*\\b";

/** Words of a folded text that ask, and say nothing of what is asked about. */
export const ASKING = new RegExp([INTERROGATIVE, YES_NO, POLITE, FINAL, ENGLISH].join("|"), "gu");

/** Whether a folded text asks by a word of its own. */
export function asks(folded: string): boolean {
  return new RegExp([INTERROGATIVE, YES_NO, ENGLISH].join("|"), "u").test(folded);
}
