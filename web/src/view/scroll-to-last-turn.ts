/** The line above a turn, which would stand under that of the header. */
const RULE_PX = 1;

/** By the conversation's own scroll bar alone: `scrollIntoView` would move the embedding page too. */
export function scrollToLastTurn(root: ParentNode): void {
  const scroller = root.querySelector(".scroll");
  const turn = root.querySelector<HTMLElement>("yiju-turn:last-of-type");
  if (scroller !== null && turn !== null) scroller.scrollTop = turn.offsetTop + RULE_PX;
}
