/** Whether it is an error that the system gave this code: "ENOENT". */
export function hasSystemCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
