import { startActionFilter } from "./action-filter.ts";
import { completePermalinks, startCopyButtons } from "./copy-buttons.ts";
import { startOnThisDay } from "./on-this-day.ts";
import { startOverdue } from "./overdue.ts";
import { startPrinting } from "./print.ts";
import { startSearchBoxes } from "./search-box.ts";
import { startThemeToggle } from "./theme-toggle.ts";
import { startToc } from "./toc.ts";

startThemeToggle();
startSearchBoxes();
completePermalinks();
startCopyButtons();
startToc();
startOnThisDay();
startPrinting();
startOverdue();
startActionFilter();
