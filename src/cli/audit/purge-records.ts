import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { momentOf } from "./period.ts";

/** `yiju audit purge`: deletes personal data; the chain stays provable. */
export const purgeRecords: AuditVerb = async (invocation, audit, { stdout }) => {
  const day = invocation.value("before");
  if (day === undefined) throw new UsageError("say --before DAY: what is older is deleted");
  const before = momentOf("before", day);
  if (!invocation.has("yes"))
    throw new UsageError("what is purged cannot be brought back: say --yes too");
  const { records, feedback } = await audit.purge(before);
  stdout.write(
    `Purged what was recorded before ${before}: ${records} records, ${feedback} entries of feedback. Copies and backups still hold it.\n`,
  );
  return EXIT.ok;
};
