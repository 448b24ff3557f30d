import { applyTheme, storedTheme } from "./theme-choice.ts";

// Runs in the head, before anything is painted: the page never flashes in the colours that the reader did not choose.
applyTheme(storedTheme());
document.documentElement.dataset.js = "";
