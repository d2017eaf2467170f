import { open } from "node:fs/promises";

export interface LateFlush {
  /** Has the file flushed within the interval. */
  due(path: string): void;
  /** Flushes at once what is due. */
  now(): Promise<void>;
}

/** Flushes files some time after they were written; a process that ends meanwhile leaves it to the system. */
export function createLateFlush(intervalMs: number): LateFlush {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const flushAll = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const due = [...paths];
    paths.clear();
    for (const path of due) await flushFile(path);
  };
  return {
    due(path) {
      paths.add(path);
      timer ??= setTimeout(() => {
        // a disk that fails is told by the next write
        flushAll().catch(() => undefined);
      }, intervalMs).unref();
    },
    now: flushAll,
  };
}

async function flushFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}
