import { incidentDate } from "#enrich/incident-day.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { SiteFile } from "#model/page.ts";
import type { BadgeLine } from "#model/ticket-pages.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { escapeHtml } from "./escape-html.ts";

interface Badge {
  url: string;
  label: string;
  value: string;
  tone: "plain" | "open" | "calm";
}

interface Subject {
  name: string;
  page: string;
  badges: Badge[];
}

/** Two badges for the site and for each service. They say dates and never "days ago": nobody rebuilds a picture each night. */
function subjectsOf(kb: KnowledgeBase): Subject[] {
  const all = kb.records.map(({ incident }) => incident.id);
  const site = { name: kb.config.title, page: "/incidents/", badges: badgesOf(kb, "/badges", "", all) };
  const services = (kb.facts.services?.groups ?? []).map(({ name, slug, incidents }) => ({
    ...{ name, page: `/services/${slug}/` },
    badges: badgesOf(kb, `/badges/services/${slug}`, name, incidents),
  }));
  return [site, ...services];
}

function badgesOf(kb: KnowledgeBase, folder: string, name: string, ids: readonly string[]): Badge[] {
  const among = new Set(ids);
  const open = (kb.facts.actions?.open ?? []).filter(({ incident }) => among.has(incident)).length;
  const days = ids.flatMap((id) => {
    const incident = kb.byId.get(id);
    const day = incident && dayOf(incidentDate(incident));
    return day === undefined ? [] : [day];
  });
  const last = days.sort().pop() ?? "none dated";
  const of = name === "" ? "" : `${name}: `;
  return [
    {
      url: `${folder}/open-actions.svg`,
      label: `${of}open actions`,
      value: String(open),
      tone: open > 0 ? "open" : "calm",
    },
    { url: `${folder}/last-incident.svg`, label: `${of}last incident`, value: last, tone: "plain" },
  ];
}

export function badgeFiles(kb: KnowledgeBase): SiteFile[] {
  return subjectsOf(kb).flatMap(({ badges }) =>
    badges.map((badge) => ({ url: badge.url, body: svgOf(badge, kb.asOf) })),
  );
}

export function badgeLines(kb: KnowledgeBase): BadgeLine[] {
  return subjectsOf(kb).map(({ name, page, badges }) => ({
    ...{ name, page },
    badges: badges.map(({ url, label, value }) => {
      const alt = `${label} ${value}`;
      const picture = `![${markdownText(label)}](${absoluteUrl(kb.config, url)})`;
      return { url, alt, markdown: `[${picture}](${absoluteUrl(kb.config, page)})` };
    }),
  }));
}

function markdownText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>~&!|]/g, "\\$&");
}

const tones = { plain: "#2d5b85", open: "#9a4a00", calm: "#2c6433" } as const;
const longest = 60;

/** Both halves get white text on a dark ground, so that it can be read on pages of any colour. */
function svgOf({ label, value, tone }: Badge, asOf: string): string {
  const name = [...label.replace(/\s+/g, " ")];
  const shown = name.length > longest ? `${name.slice(0, longest - 1).join("")}…` : name.join("");
  const [left, right] = [widthOf(shown), widthOf(value)];
  const width = left + right;
  const text = escapeXml(shown);
  const title = escapeXml(`${shown}: ${value} (as of ${asOf})`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="c"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#c)"><rect width="${left}" height="20" fill="#3f3b34"/><rect x="${left}" width="${right}" height="20" fill="${tones[tone]}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
<text x="${left / 2}" y="14" textLength="${left - 12}" lengthAdjust="spacingAndGlyphs">${text}</text>
<text x="${left + right / 2}" y="14" textLength="${right - 12}" lengthAdjust="spacingAndGlyphs">${escapeXml(value)}</text>
</g>
</svg>
`;
}

/** Pixels; about what Verdana takes at 11 pixels, and `textLength` makes it so. Wide characters count twice. */
function widthOf(text: string): number {
  const units = [...text].reduce(
    (sum, character) => sum + (/[\u1100-\uFFEF]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1),
    0,
  );
  return Math.round(units * 6.6) + 12;
}

/** XML 1.0 allows no control characters but these three, not even escaped. */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD"));
}
