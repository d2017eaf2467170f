/**
 * Words that try to steer the assistant instead of asking about the documents. Folded text. A question that
 * holds them is refused whole: what else it asks may be the bait.
 */
const STEERING =
  /(?:忽略|无视|忘掉|忘记|不要(?:理会|管|引用)|不用(?:理会|管|引用)|抛开|跳过|绕过|取消|解除).{0,12}(?:指示|指令|规则|限制|设定|提示|要求|文件|以上|上面|之前|引用|核对)|(?:ignore|disregard|forget|bypass|override).{0,30}(?:instruction|rule|prompt|guideline|restriction|document|above|previous)|(?:你现在是|假装你是|扮演|角色扮演|pretend (?:to be|you)|act as|you are now)|(?:system prompt|系统提示|开发者模式|developer mode|jailbreak)/u;

/** Whether a folded question carries an instruction to the assistant itself. */
export function steersAssistant(folded: string): boolean {
  return STEERING.test(folded);
}
