import type { Browser, Page } from "playwright-core";
import type { ServedSite } from "#src/browser/serve-site.ts";
import { goTo, newVisitor, staysPut } from "./check-in-browser.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { SitePage } from "./site-pages.ts";

/** Keys pressed on one page; after these, the last control is focused and must let go. */
const mostPresses = 250;

/** What the Tab key reaches, on each sample: everything that can be used, seen, one after the other, and out again. */
export async function checkKeyboard(
  browser: Browser,
  site: ServedSite,
  samples: readonly SitePage[],
): Promise<CheckResult> {
  const found: [string, string][] = [];
  let presses = 0;
  const shown = samples.filter(({ type }) => staysPut(type));
  for (const width of [1280, 320]) {
    const visitor = await newVisitor(browser, site, { viewport: { width, height: 900 } });
    for (const { url } of shown) {
      await goTo(visitor.page, site, url);
      const { problems, pressed } = await walk(visitor.page);
      presses += pressed;
      console.error(`keyboard ${url} (${width}): ${problems.length}, ${pressed} keys`);
      found.push(...[...new Set(problems)].map((problem) => [`${url} (${width})`, problem] as [string, string]));
    }
    await visitor.leave();
  }
  return resultOf("keyboard", `${shown.length} pages × 2 widths, ${presses} keys`, found);
}

/** Marks what can be used, then presses Tab until the focus has left the page. */
async function walk(page: Page): Promise<{ problems: string[]; pressed: number }> {
  const total = await page.evaluate(markControls);
  const problems: string[] = [];
  let pressed = 0;
  let before = -1;
  for (; pressed < Math.min(total + 3, mostPresses); pressed += 1) {
    await page.keyboard.press("Tab");
    const { at, problem } = await page.evaluate(lookAtFocus);
    if (problem !== "") problems.push(problem);
    if (at === "left") break;
    if (at === before) {
      problems.push(`the focus stays at ${await page.evaluate(nameOfFocus)}`);
      break;
    }
    before = at;
  }
  if (pressed < mostPresses) problems.push(...(await page.evaluate(namesOfUnreached)));
  else if (!(await letsGo(page))) problems.push("the last control does not let go");
  return { problems, pressed };
}

async function letsGo(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("[data-sweep]");
    all[all.length - 1]?.focus();
  });
  await page.keyboard.press("Tab");
  return (await page.evaluate(lookAtFocus)).at === "left";
}

/** Numbers all visible controls and links, in the order of the document. A group of radio buttons is one stop. */
function markControls(): number {
  const groups = new Set<string>();
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]",
    ),
  ].filter((each) => {
    if (each.tabIndex < 0 || each.matches(":disabled") || !each.checkVisibility({ visibilityProperty: true }))
      return false;
    if (each instanceof HTMLInputElement && each.type === "radio") {
      if (groups.has(each.name)) return false;
      groups.add(each.name);
    }
    return true;
  });
  for (const [at, each] of all.entries()) each.dataset.sweep = String(at);
  // From the start of the page, also where a script has put the focus into a field already.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  return all.length;
}

/** Where the focus is, and what is wrong with how it shows. Runs in the page, where tsx may leave no named function within it. */
function lookAtFocus(): { at: number | "left"; problem: string } {
  const focused = document.activeElement as HTMLElement | null;
  if (focused === null || focused === document.body) return { at: "left", problem: "" };
  focused.dataset.sweepReached = "";
  const name = `${focused.tagName.toLowerCase()} ${(focused.textContent || focused.getAttribute("aria-label") || "").trim().slice(0, 40)}`;
  const at = Number(focused.dataset.sweep ?? "-2");
  const visible = [focused, focused.parentElement ?? focused].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  });
  if (!visible) return { at, problem: `no visible focus on ${name}` };
  const box = [...focused.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return { at, problem: `${name} has the focus and no size` };
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inView) return { at, problem: `${name} has the focus out of view` };
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const there = document.elementFromPoint(x, y);
  const covered = there !== null && !focused.contains(there) && !there.contains(focused);
  return { at, problem: covered ? `${name} is covered by ${there.tagName.toLowerCase()}.${there.className}` : "" };
}

function nameOfFocus(): string {
  const focused = document.activeElement;
  return `${focused?.tagName.toLowerCase()} ${(focused?.textContent ?? "").trim().slice(0, 40)}`;
}

function namesOfUnreached(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-sweep]:not([data-sweep-reached])")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => `not reached: ${each.tagName.toLowerCase()} ${(each.textContent ?? "").trim().slice(0, 40)}`);
}
