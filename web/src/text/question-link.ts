/**
 * The address of the chat page with a question to be asked there. In the fragment, which browsers send to no
 * server: questions stay out of logs.
 */
export function questionLink(page: string, question: string): string {
  return `${page}#q=${encodeURIComponent(question)}`;
}

/** The question of a fragment; null for one that has none. */
export function linkedQuestion(fragment: string): string | null {
  const [, encoded] = /^#q=(.+)$/su.exec(fragment) ?? [];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded).trim() || null;
  } catch {
    return null;
  }
}
