import { expect, it } from "vitest";
import { withoutPrompts } from "./without-prompts.ts";

it.each([
  ["$ make\n$ make install\n", "make\nmake install\n"],
  ["$ echo $HOME\n/root", "echo $HOME\n/root"],
  ["$HOME/bin/run", "$HOME/bin/run"],
  ["price: $ 5", "price: $ 5"],
])("%j is copied as %j", (text, copied) => expect(withoutPrompts(text)).toBe(copied));
