/**
 * Words that try to steer the assistant instead of asking about the documents. Folded text. A question that
 * holds them is refused whole: what else it asks may be the bait.
 */
const STEERING =
  /(?:忽略|无视|忘掉|忘记|不要(?:理会|管|引用)|不用(?:理会|管|引用)|抛开|跳过|绕过).{0,8}(?:以上|上面|上述|之前|先前|前面|你的|手上的|所有|文件|文档).{0,8}(?:指示|指令|规则|限制|设定|提示|要求|文件|文档|内容|引用|核对)?|(?:ignore|disregard|forget|bypass|override).{0,20}(?:your|all|any|these|the|previous|above|prior).{0,20}(?:instruction|rule|prompt|guideline|restriction|document|context)|你现在是|假装你|请?你扮演|扮演一[个名位]|pretend (?:to be|you)|you are now|\bact as (?:a|an|my)\b|system prompt|系统提示|(?:进入|切换|开启|启用).{0,6}(?:模式)|(?:没有|无|不受)限制的?模式|(?:请?直接|只要?|务必)(?:写|输出|回[答复])(?:出|道|成)?[「『“"]|开发者模式|developer mode|jailbreak/u;

/** Whether a folded question carries an instruction to the assistant itself. */
export function steersAssistant(folded: string): boolean {
  return STEERING.test(folded);
}
