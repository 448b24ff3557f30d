import { applyTheme, storedTheme, storeTheme, type Theme } from "./theme-choice.ts";

const next: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const words: Record<Theme, { short: string; long: string }> = {
  auto: { short: "Auto", long: "Colours: as the system" },
  light: { short: "Light", long: "Colours: light" },
  dark: { short: "Dark", long: "Colours: dark" },
};

/** The button in the header goes round auto, light and dark, and says which one holds. */
export function startThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-toggle]");
  if (button === null) return;
  let theme = storedTheme();
  describe(button, theme);
  button.addEventListener("click", () => {
    theme = next[theme];
    storeTheme(theme);
    applyTheme(theme);
    describe(button, theme);
  });
}

function describe(button: HTMLButtonElement, theme: Theme): void {
  button.setAttribute("aria-label", words[theme].long);
  button.title = words[theme].long;
  const name = button.querySelector(".theme-name");
  if (name !== null) name.textContent = words[theme].short;
}
