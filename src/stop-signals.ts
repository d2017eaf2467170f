const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * A signal to a process group reaches this process, and npm above it, which passes it on: what comes again within this
 * time is the same request. Half a second of a busy machine, twice.
 */
const SAME_REQUEST_MS = 1000;

function onStop(change: "on" | "off", listener: () => void): void {
  for (const signal of SIGNALS) process[change](signal, listener);
}

function endEarly(): void {
  process.exit(0);
}

/** Ends this process well when it is asked to stop, until something listens for that itself. */
export function endOnStop(): void {
  onStop("on", endEarly);
}

/** Aborted when this process is asked to stop; when it is asked once more, it ends at once. */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    setTimeout(() => {
      onStop("off", stop);
    }, SAME_REQUEST_MS).unref();
  };
  onStop("off", endEarly);
  onStop("on", stop);
  return controller.signal;
}
