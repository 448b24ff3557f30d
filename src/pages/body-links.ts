import { escapeHtml } from "./escape-html.ts";
import { mapTags } from "./map-tags.ts";

/** What a `nt-link:<n>` becomes. `url` is absent when there is nothing to lead to; `written` is the author's target. */
export type ResolveLink = (index: number) => {
  url?: string | undefined;
  written: string;
  /** Of a picture, in pixels. */
  size?: { width: number; height: number } | undefined;
};

const marker = "nt-link:";

/**
 * Puts the real URLs into the HTML of a document. A link that leads nowhere keeps its text and loses its `href`; an image
 * that is not there becomes its alternative text.
 */
export function resolveBodyLinks(html: string, resolve: ResolveLink): string {
  if (!html.includes(marker)) return html;
  return mapTags(html, (tag) => resolveTag(tag, resolve));
}

function resolveTag(tag: string, resolve: ResolveLink): string {
  const [, name] = tag.match(/^<(a|img)\s/) ?? [];
  const [attribute, index] = tag.match(/\s(?:href|src)="nt-link:(\d+)"/) ?? [];
  if (name === undefined || attribute === undefined) return tag;
  const { url, written, size } = resolve(Number(index));
  if (url !== undefined) {
    const led = tag.replace(attribute, () => attribute.replace(/nt-link:\d+/, () => escapeHtml(url)));
    return name === "img" && size !== undefined ? withSize(led, size) : led;
  }
  return name === "img" ? missingImage(tag, written) : withClass(tag.replace(attribute, ""), "link-broken");
}

/** The place of a picture is kept free while it loads. An author who gives a size wants another one. */
function withSize(tag: string, { width, height }: { width: number; height: number }): string {
  return /\s(?:width|height)=/.test(tag) ? tag : tag.replace(/^<img/, `<img width="${width}" height="${height}"`);
}

function withClass(tag: string, name: string): string {
  return tag.includes(' class="')
    ? tag.replace(' class="', () => ` class="${name} `)
    : tag.replace(/^<a/, () => `<a class="${name}"`);
}

function missingImage(tag: string, written: string): string {
  const alt = tag.match(/\salt="([^"]*)"/)?.[1]?.trim() ?? "";
  // The value of an attribute may hold `<` as it is; in text it would open a tag.
  const text = alt === "" ? escapeHtml(written) : alt.replace(/</g, "&lt;");
  return `<span class="image-missing">${text}</span>`;
}
