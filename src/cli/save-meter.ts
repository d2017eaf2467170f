import type { KeyMeter } from "../access/key-meter.ts";
import { asError } from "../domain/as-error.ts";
import type { Log } from "../ports/log.ts";

const SAVE_MS = 60_000;

/** Keeps what the meter counts every minute, and once more when told to stop; a failure is logged. */
export function saveRegularly(meter: KeyMeter, log: Log): () => Promise<void> {
  const save = () =>
    meter.save().catch((error: unknown) => {
      log.error({ reason: asError(error).message }, "the use of keys cannot be kept");
    });
  const timer = setInterval(() => void save(), SAVE_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await save();
  };
}
