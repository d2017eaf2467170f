/** Texts that are pushed by a callback and read as they come. */
export interface TextQueue {
  readonly push: (text: string) => void;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
  /** Everything pushed, in order, until the end; rejects with what it failed with. For one reader. */
  read(): AsyncIterable<string>;
}

/** An empty queue. */
export function createTextQueue(): TextQueue {
  const texts: string[] = [];
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;
  return {
    push(text) {
      texts.push(text);
      wake();
    },
    end() {
      isOver = true;
      wake();
    },
    fail(error) {
      isOver = true;
      failure = { error };
      wake();
    },
    async *read() {
      for (;;) {
        for (let text = texts.shift(); text !== undefined; text = texts.shift()) yield text;
        if (failure !== undefined) throw failure.error;
        if (isOver) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
