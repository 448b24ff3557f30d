/** How long a button says that it has copied, in milliseconds. */
const shown = 1600;

/** A button that puts `text()` on the clipboard and says so. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => void copy(button, label, text()));
  return button;
}

async function copy(button: HTMLButtonElement, label: string, text: string): Promise<void> {
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    said = "Not allowed";
  }
  button.textContent = said;
  button.setAttribute("aria-label", `${label}: ${said.toLowerCase()}`);
  announce(said);
  setTimeout(() => {
    button.textContent = "Copy";
    button.setAttribute("aria-label", label);
  }, shown);
}

/** Says a short message to screen readers. */
export function announce(message: string): void {
  let region = document.querySelector("[data-announcer]");
  if (region === null) {
    region = document.createElement("p");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    region.setAttribute("data-announcer", "");
    document.body.append(region);
  }
  region.textContent = message;
}
