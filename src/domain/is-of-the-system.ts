/** Whether the system refused something: a file that may not be read, a full disk. */
export function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
