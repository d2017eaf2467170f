import type { AuditLog } from "../../ports/audit-log.ts";
import type { CliContext, ExitCode, Invocation } from "../command.ts";

/** One verb of `yiju audit`. */
export type AuditVerb = (
  invocation: Invocation,
  audit: AuditLog,
  context: CliContext,
) => Promise<ExitCode>;
