import { AppError } from "../domain/errors.ts";
import { DATA_FORMAT, readDataFormat, writeDataFormat } from "./data-directory.ts";

/** The step from one format to the next, and back. Either, repeated after a crash, does the rest. */
export interface Migration {
  /** The format before. */
  readonly from: number;
  forward(directory: string): Promise<void>;
  /**
   * Leaves what the format before can be read from; nothing that was kept since is lost. Half way back it is still of
   * the later format.
   */
  back(directory: string): Promise<void>;
}

/** The format before and after. */
export interface MigrationReport {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings a data directory to the format of this version, step by step; each counts once its format is written. Only
 * for the holder of the writer's lock.
 */
export async function migrate(
  directory: string,
  migrations: readonly Migration[],
): Promise<MigrationReport> {
  const from = (await readDataFormat(directory)) ?? DATA_FORMAT;
  for (let format = from; format < DATA_FORMAT; format++) {
    await stepFrom(format, migrations).forward(directory);
    await writeDataFormat(directory, format + 1);
  }
  return { from, to: DATA_FORMAT };
}

/**
 * Takes the last step back, for the version of yiju before. It counts once the format is written: until then it can be
 * taken again.
 *
 * @throws AppError DATA_INCOMPATIBLE where there is no step back.
 */
export async function undoMigration(
  directory: string,
  migrations: readonly Migration[],
): Promise<MigrationReport> {
  const from = (await readDataFormat(directory)) ?? DATA_FORMAT;
  const step = migrations.find((each) => each.from === from - 1);
  if (step === undefined) {
    throw new AppError(
      "DATA_INCOMPATIBLE",
      `${directory} is of format ${from}, the first one; there is no step back`,
    );
  }
  await step.back(directory);
  await writeDataFormat(directory, step.from);
  return { from, to: step.from };
}

function stepFrom(format: number, migrations: readonly Migration[]): Migration {
  const step = migrations.find(({ from }) => from === format);
  if (step === undefined) throw new Error(`nothing leads on from format ${format}`);
  return step;
}
