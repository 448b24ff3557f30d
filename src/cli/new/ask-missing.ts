import { createInterface } from "node:readline/promises";
import { OperatorError } from "#config/operator-error.ts";
import type { Terminal } from "../terminal.ts";
import { singleLine } from "./inline-text.ts";
import { titleFrom } from "./title-from.ts";

/** What an author is asked at most; a flag answers each. */
export interface Answers {
  /** Empty when it is still to be asked. */
  title: string;
  severity?: string;
  services?: string[];
  tags?: string[];
}

const missing = 'a title is missing: nevertwice new KIND "What happened"';

/**
 * Asks for what no flag gave, at a terminal only: four short questions, of which all but the title may stay unanswered.
 *
 * @throws OperatorError when there is no title
 */
export async function askMissing(terminal: Pick<Terminal, "interactive">, given: Answers): Promise<Answers> {
  if (!terminal.interactive) {
    if (given.title === "") throw new OperatorError(missing);
    return given;
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ask = async (question: string) => singleLine(await prompt.question(question));
    const title = given.title || titleFrom(await ask("What happened, in a few words? "));
    if (title === "") throw new OperatorError(missing);
    return {
      title,
      severity: given.severity ?? (await ask("How severe was it (SEV1 to SEV4; Enter to leave it open)? ")),
      services: given.services ?? listed(await ask("Which services (separated by commas; Enter for none yet)? ")),
      tags: given.tags ?? listed(await ask("Which tags (separated by commas; Enter for none yet)? ")),
    };
  } finally {
    prompt.close();
  }
}

/** `a, b` → `["a", "b"]`. */
export function listed(text: string): string[] {
  return text
    .split(",")
    .map(singleLine)
    .filter((item) => item !== "");
}
