/** Calls `beat` every now and then until the function that it returns is called; keeps no process alive. */
export function startHeartbeat(beat: () => Promise<void>, everyMs: number): () => void {
  const timer = setInterval(() => {
    // a beat that fails was told where the request failed; the next one comes
    beat().catch(() => undefined);
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
