/**
 * Author text as XML 1.0 (https://www.w3.org/TR/xml/#charsets), for elements and for double-quoted attributes. What XML
 * has no way to say becomes U+FFFD; line breaks and tabs are written out, because parsers would turn them into others.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `<name key="value">text</name>` without a line break; an element without text closes itself. */
export function xmlElement(name: string, text = "", attributes: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${given.join("")}`;
  return text === "" ? `${start}/>` : `${start}>${escapeXml(text)}</${name}>`;
}
