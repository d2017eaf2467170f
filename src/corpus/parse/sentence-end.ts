const FINISHED =
  /(?:[。！？；：︰…!?;:]|(?<=[\p{Script=Latin}\d)\]」』>])\.)[」』）)》〉”’"'\]】]*$/u;

/**
 * Whether a text ends where a sentence, or the introduction of a list, may end: in 。！？；：… or a full stop,
 * whatever closing brackets follow. A text that does not may go on after a page break.
 */
export function endsSentence(text: string): boolean {
  return FINISHED.test(text);
}
