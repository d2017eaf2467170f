/** The element within `root` that has the focus; null where none has. */
export function focusedIn(root: HTMLElement | DocumentFragment): HTMLElement | null {
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  return activeElement instanceof HTMLElement && activeElement !== document.body
    ? activeElement
    : null;
}
