import { copyButton } from "./copy.ts";
import { withoutPrompts } from "./without-prompts.ts";

/** Every code block, and every field of the ticket box, gets a button that copies it. */
export function startCopyButtons(): void {
  for (const pre of document.querySelectorAll<HTMLPreElement>("pre")) wrapCode(pre);
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-copy]")) {
    input.addEventListener("focus", () => input.select());
    input.after(copyButton(`Copy ${input.dataset.copy ?? ""}`, () => input.value));
  }
}

/** Also reachable by keyboard where its lines are longer than the screen is wide. */
function wrapCode(pre: HTMLPreElement): void {
  if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
  const frame = document.createElement("div");
  frame.className = "code-frame";
  pre.before(frame);
  frame.append(
    pre,
    copyButton("Copy this code", () => withoutPrompts(pre.textContent ?? "")),
  );
}

/** Where the site was built without knowing its own address, the browser completes the permalink. */
export function completePermalinks(): void {
  const box = document.querySelector<HTMLElement>("[data-permalink]");
  const permalink = box?.dataset.permalink;
  if (!box || !permalink?.startsWith("/")) return;
  for (const input of box.querySelectorAll("input")) {
    input.value = input.value.replaceAll(permalink, location.origin + permalink);
  }
}
