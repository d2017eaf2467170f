import type { Readable, Writable } from "node:stream";
import type { Settings } from "../config/settings-sources.ts";
import type { Backend } from "./backend.ts";

export const EXIT = { ok: 0, failed: 1, usage: 2, refused: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

/** What a command works with besides its arguments. */
export interface CliContext {
  /** How Yiju was started, as it is typed: what messages say of other commands begins with it. */
  readonly program: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Undefined takes the process's own environment. */
  readonly environment?: Settings;
  readonly backend: Backend;
  /** The process's own ends of its pipes, for a protocol that is spoken over them. */
  streams(): { readonly stdin: Readable; readonly stdout: Writable };
  /** From now on a request to stop aborts the signal instead of ending the process. */
  listenForStop(): AbortSignal;
}

interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** The setting that the option overrides; see src/config.ts. */
  readonly setting?: string;
}

/** Options by long name without dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The arguments of one command, parsed. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** What options override of the settings, by variable name. */
  readonly settings: Settings;
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

export interface Command {
  readonly help: string;
  readonly options: OptionSpecs;
  /** Words that the command takes beside options; more are an error. */
  readonly maxPositionals: number;
  run(invocation: Invocation, context: CliContext): Promise<ExitCode>;
}
