import { EXIT } from "../command.ts";
import type { AuditVerb } from "./audit-verb.ts";

/** `yiju audit checkpoint`: signs the last record. */
export const makeCheckpoint: AuditVerb = async (invocation, audit, { stdout, stderr }) => {
  const { seq, line, file } = await audit.checkpoint(invocation.value("key") ?? null);
  stdout.write(`${line}\n`);
  stderr.write(
    `Record ${seq} is signed, in ${file}. Keep a copy where nobody here can change it.\n`,
  );
  return EXIT.ok;
};
