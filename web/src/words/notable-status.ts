const UNREMARKABLE = ["in-force", "informational"];

/** Whether a reader has to know of it before relying on the text: it was replaced, or does not hold yet. */
export function isNotable(status: string): boolean {
  return !UNREMARKABLE.includes(status);
}
