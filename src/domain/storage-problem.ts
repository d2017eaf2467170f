import { AppError } from "./errors.ts";
import { hasSystemCode } from "./has-system-code.ts";

/** What a disk that cannot take more fails with, and may not fail with in a while. */
const DISK_PROBLEMS = ["ENOSPC", "EDQUOT", "EIO", "EFBIG", "EROFS"];

/**
 * Does work that writes under `directory`.
 *
 * @throws AppError STORAGE_UNAVAILABLE where the system says that the disk is full, may not be written or fails; what
 *   else goes wrong is thrown as it is.
 */
export async function writingTo<Result>(
  directory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const code = DISK_PROBLEMS.find((each) => hasSystemCode(cause, each));
    if (code === undefined) throw cause;
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `${directory} cannot be written (${code}); check that the disk has room and works`,
      { cause },
    );
  }
}
