const shells = /^(?:(?:ba|z|fi|k|c|tc)?sh|console|shell\w*|powershell|pwsh|ps1|terminal|cmd|bat)$/i;
/** `$ `, `% `, `user@host:~$ `, `PS C:\> `, `> `: what a shell prints before a command. `# ` begins a comment here. */
const prompt =
  /^\s*(?:(?:[\w.-]{1,40}@[\w.-]{1,60}[^\s$%#]{0,80}\s?)?[$%❯]|(?:[\w.-]{1,40}@[\w.-]{1,60}[^\s$%#]{0,80})#|PS [^>\n]{0,80}>|>)\s+(?=\S)/;

/** Lines that belong together: loops, conditions, functions and here documents. */
const script = /^\s*(?:if|for|while|until|case|function)\b|\b(?:then|do)\s*$|<<-?\s?['"]?[A-Za-z]|[{(]\s*$/m;

/** True when a fence's language is that of a command line. */
export function isShell(lang: string | null | undefined): boolean {
  return shells.test(lang ?? "");
}

/**
 * The commands of a fence, as written but without the prompt; a script is one. Where one line has a prompt, the lines without are what the
 * commands printed. Comments are left out; a line that ends in a backslash goes on.
 */
export function commandsIn(code: string): string[] {
  if (script.test(code)) return code.trim() === "" ? [] : [code.trim()];
  const lines = code.split("\n");
  const prompted = lines.some((line) => prompt.test(line));
  const commands: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open) commands[commands.length - 1] += `\n${line.trimEnd()}`;
    else if (/^\s*(?:#|rem\b|::)/i.test(line) || line.trim() === "" || (prompted && !prompt.test(line))) continue;
    else commands.push(line.replace(prompt, "").trim());
    open = /\\$/.test(line.trimEnd());
  }
  return commands;
}
