import type { EvalReport } from "../eval-report.ts";
import type { FileHash } from "../hash-files.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

/** What made the figures, so that the run can be made again. */
export function recordSection({ record, timings }: EvalReport): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ["Yiju", record.version],
    ["system", record.system],
    ["split", record.split],
    ["corpus", record.corpusSha256],
    ["index generation", record.indexGeneration],
    ["answerer", `${record.answerer.kind}, ${record.answerer.model}`],
    ["judge", record.judge ?? "none"],
    ["code", record.codeSha256 ?? "not known: a running server was measured"],
    ["suite", record.suiteSha256],
    ["machine", `${record.machine.cpu}, ${record.machine.platform}, Node ${record.machine.node}`],
    ["seed", record.seed],
    ["resamples", String(record.resamples)],
    ["concurrency", String(record.concurrency)],
    ["started", timings.startedAt],
    ["took", `${(timings.wallMs / 1000).toFixed(1)} s`],
  ];
  return html`<section id="record">
    <h2>Run record</h2>
    <table>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th>${name}</th>
            <td><code>${value}</code></td>
          </tr>`,
      )}
    </table>
    ${hashTable("Case files", record.caseFiles)}${hashTable("Models", record.models)}${hashTable("Prompts", record.prompts)}
  </section>`;
}

function hashTable(title: string, hashes: readonly FileHash[]): Markup {
  if (hashes.length === 0) return html``;
  return html`<h3>${title}</h3>
    <table>
      ${hashes.map(
        ({ path, sha256 }) =>
          html`<tr>
            <td>${path}</td>
            <td><code>${sha256}</code></td>
          </tr>`,
      )}
    </table>`;
}
