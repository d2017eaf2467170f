import { relative } from "node:path";

/**
 * How the program is started, as it is typed in `folder`: `yiju` where it is installed as a command, and in a clone by
 * npm or as the script that was run.
 */
export function programName(
  script: string | undefined,
  { isRunByNpm, folder }: { readonly isRunByNpm: boolean; readonly folder: string },
): string {
  if (isRunByNpm) return "npm run -s yiju --";
  if (script?.endsWith(".mjs") !== true) return "yiju";
  const near = relative(folder, script);
  return `node ${near.startsWith("..") ? script : near}`;
}
