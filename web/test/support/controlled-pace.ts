/** A pace that tests control: every step waits until it is let through, or the client leaves. */
export function createPace() {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    pace: (signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (isOpen) {
          resolve();
          return;
        }
        waiting.push(resolve);
        signal?.addEventListener("abort", () => {
          reject(new DOMException("gone", "AbortError"));
        });
      }),
    /** Lets the next step through, once it has come. */
    step: async () => {
      while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      waiting.shift()?.();
    },
    open: () => {
      isOpen = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
