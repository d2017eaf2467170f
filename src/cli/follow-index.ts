import type { Assistant } from "../ports/assistant.ts";

const FOLLOW_MS = 1000;

/**
 * Looks for a newly published index every second until `stop`: an index looks when it is asked, so the first question
 * after a pause would be answered from the texts before.
 */
export function followIndex(assistant: Pick<Assistant, "generation">, stop: AbortSignal): void {
  if (stop.aborted) return;
  // a failure is met, and told, by whoever asks next
  const look = () => assistant.generation().catch(() => undefined);
  const timer = setInterval(() => void look(), FOLLOW_MS);
  timer.unref();
  const end = (): void => {
    clearInterval(timer);
  };
  stop.addEventListener("abort", end, { once: true });
}
