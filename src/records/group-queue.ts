/** Work that is done for several callers at once. */
export interface GroupQueue<Item> {
  /** Resolves or rejects as the work on its group does. */
  add(item: Item): Promise<void>;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** One group at a time: what comes while one is being worked on makes up the next, in the order in which it came. */
export function createGroupQueue<Item>(
  work: (items: readonly Item[]) => Promise<void>,
): GroupQueue<Item> {
  let waiting: Waiting<Item>[] = [];
  let working: Promise<void> | null = null;

  const workOff = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await work(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    working = null;
  };
  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        working ??= workOff();
      }),
    idle: async () => {
      await working;
    },
  };
}
