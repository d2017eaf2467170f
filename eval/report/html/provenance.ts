import type { ProgramRecord } from "../program-record.ts";
import { combineHashes } from "../hash-files.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

/** Says whether figures that were measured before were measured with the program of this run. */
export function provenance(measured: ProgramRecord, run: ProgramRecord): Markup {
  if (run.codeSha256 === null) {
    return html`Measured in process; this run measured a server, whose code is not known.`;
  }
  const isSame =
    measured.codeSha256 === run.codeSha256 &&
    combineHashes(measured.models) === combineHashes(run.models);
  return isSame
    ? html`Measured with the code and models of this run.`
    : html`<strong class="no">Measured with other code or models than this run.</strong>`;
}
