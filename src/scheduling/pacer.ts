/** Long enough that turns cost nothing, far below the 50 ms that a request may be held up. */
const SLICE_MS = 10;

/** Cuts long work on the main thread into slices: `if (pacer.isDue()) await pacer.turn();` */
export interface Pacer {
  isDue(): boolean;
  /** Lets everything that waits have its turn. */
  turn(): Promise<void>;
}

/** A pacer whose first slice begins now. */
export function createPacer(): Pacer {
  let sliceStart = performance.now();
  return {
    isDue: () => performance.now() - sliceStart > SLICE_MS,
    async turn() {
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      sliceStart = performance.now();
    },
  };
}
