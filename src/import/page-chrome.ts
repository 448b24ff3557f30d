import { isRunInReport } from "#read/run-in-report.ts";

/** What a page around a report was made of, and what is left when it is taken away. */
export interface WithoutChrome {
  text: string;
  /** The lines that were dropped, each once, in order. */
  dropped: string[];
  /** The model that drafted the report, where the page says so. */
  draftedBy?: string;
}

/** Lines of a web page that was copied as text: navigation, counters, signatures, notices. English, German, French, Spanish. */
const chromeLines: { test(text: string): boolean }[] = [
  /^(?:skip to (?:main )?content|(?:direkt )?zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?)$/i,
  // Stuck together as they come: `28 Likes12 Saves`. Counters, and the words beside them, are taken away one by one.
  { test: isCounters },
  /^[\p{Lu}][\p{L}'.-]*(?: [\p{L}'.-]+){0,3}\s*·(?:\s.{0,40})?$/u,
  /^(?:results?|output|ergebnisse?|résultats?|resultados?|share|teilen|partager|compartir|sign in|log in|anmelden|subscribe|follow|copy link)$/i,
  /\bcookies?\b.{0,200}\b(?:accept|settings|consent|experience|einstellungen|erlebnis|verwenden|utilisons|utilizamos|akzeptieren|analytics)/i,
  /^©|^all rights reserved|^(?:privacy|terms)(?: policy| of service)?$/i,
];

/** True for a line in which numbers and the names of what is counted are all there is. */
function isCounters(text: string): boolean {
  const names =
    /likes?|saves?|views?|shares?|comments?|kommentare?|commentaires?|comentarios?|aufrufe|vues?|vistas?|score|gefällt mir|min read/gi;
  return /\d/.test(text) && names.test(text) && text.replace(names, "").replace(/[\d\s:.,·|]/g, "") === "";
}

const modelLine = /^(?:model|modell|modèle|modelo)\s*:\s*(\S.{0,80})$/i;

/**
 * The report of a page that was copied as text. Where the report has run into one line, that line (and what stands in
 * code blocks and lists below it) is the report and all else is the page's; otherwise only lines that are plainly a page's
 * furniture are dropped, at the top and at the bottom.
 */
export function withoutChrome(text: string): WithoutChrome {
  const lines = text.split(/\r\n|\n|\r/);
  const runIn = lines.filter(isRunInReport);
  const draftedBy = lines.map((line) => line.trim().match(modelLine)?.[1]).find((name) => name !== undefined);
  const kept = runIn.length > 0 ? runIn : betweenChrome(lines);
  const remaining = new Set(kept);
  const dropped = lines.filter((line) => line.trim() !== "" && !remaining.has(line)).map((line) => line.trim());
  return {
    text: `${kept.join(runIn.length > 0 ? "\n\n" : "\n")}\n`,
    dropped: [...new Set(dropped)],
    ...(draftedBy === undefined ? {} : { draftedBy: draftedBy.trim() }),
  };
}

function betweenChrome(lines: readonly string[]): string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isFurniture(lines[start] ?? "")) start += 1;
  while (end > start && isFurniture(lines[end - 1] ?? "")) end -= 1;
  return lines.slice(start, end);
}

function isFurniture(line: string): boolean {
  const text = line.trim();
  return text === "" || modelLine.test(text) || chromeLines.some((pattern) => pattern.test(text));
}

/** True for text of which at least two lines are a page's furniture, or which has run into one line. */
export function looksScraped(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const furniture = lines.filter((line) => line.trim() !== "" && isFurniture(line)).length;
  return furniture >= 2 || lines.some(isRunInReport);
}
