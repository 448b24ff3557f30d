/** Whether a file belongs to the author's own code, and not to a runtime or a dependency. Each language adds its own places. */
export function isOwnFile(file: string | undefined, foreign: RegExp): boolean {
  return file !== undefined && file !== "" && !foreign.test(file.replaceAll("\\", "/"));
}
