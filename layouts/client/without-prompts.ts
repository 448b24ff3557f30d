/**
 * The commands of a shell session as one types them: `$ ` before a command is the shell's own and would be an error. Text
 * without such lines is returned as it is.
 */
export function withoutPrompts(text: string): string {
  return text.replace(/^\$ /gm, "");
}
