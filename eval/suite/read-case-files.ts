import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { EvalError } from "./eval-error.ts";
import { evalCaseSchema, type EvalCase } from "./eval-case.ts";
import { splitOf } from "./split-of.ts";

const CASES_DIR = path.resolve(import.meta.dirname, "../cases");

/** The case files that are run when none is named, sorted. */
export async function defaultCaseFiles(): Promise<string[]> {
  const names = (await readdir(CASES_DIR)).filter((name) => name.endsWith(".jsonl"));
  return names.sort().map((name) => path.join(CASES_DIR, name));
}

/**
 * Reads case files in the order given.
 *
 * @throws EvalError naming every line that is no case, every file without cases and every id used twice.
 */
export async function readCaseFiles(files: readonly string[]): Promise<EvalCase[]> {
  const problems: string[] = [];
  const cases: EvalCase[] = [];
  if (files.length === 0) problems.push(`no case file in ${CASES_DIR}`);
  for (const file of files) {
    const read = parseCases(await readFile(file, "utf8"), file, problems);
    if (read.length === 0) problems.push(`${file}: holds no case`);
    cases.push(...read);
  }
  problems.push(...duplicateIds(cases));
  if (problems.length > 0) throw new EvalError("The case files cannot be run:", problems);
  return cases;
}

function parseCases(text: string, file: string, problems: string[]): EvalCase[] {
  const cases: EvalCase[] = [];
  const name = path.basename(file, ".jsonl");
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `${file}:${index + 1}`;
    const parsed = evalCaseSchema.safeParse(parseJson(line));
    if (parsed.success) {
      cases.push({ ...parsed.data, file: name, split: splitOf(parsed.data.id) });
    } else problems.push(`${where}: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`);
  }
  return cases;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line; // no object either: the schema says so, with the line's number
  }
}

function duplicateIds(cases: readonly EvalCase[]): string[] {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const { id, file } of cases) {
    const other = files.get(id);
    if (other !== undefined) problems.push(`${id}: used in ${other} and again in ${file}`);
    files.set(id, file);
  }
  return problems;
}
