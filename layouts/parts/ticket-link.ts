/** A link to an issue, in the notations that ticket systems and chats read. */
interface TicketLinkForm {
  name: string;
  text: string;
}

/**
 * All forms of the link. The title is an author's text, so that each form escapes what would end its link early; line
 * breaks become blanks, because every form is one line.
 */
export function ticketLinkForms(title: string, permalink: string): TicketLinkForm[] {
  const line = title.replace(unseen, "").replace(/\s+/g, " ").trim();
  return [
    { name: "URL", text: permalink },
    { name: "Plain", text: line === "" ? permalink : `${line}: ${permalink}` },
    { name: "Markdown", text: `[${escapeMarkdown(line)}](${permalink})` },
    { name: "Jira", text: `[${escapeJira(line)}|${permalink}]` },
    { name: "Slack", text: `<${permalink}|${escapeSlack(line)}>` },
    { name: "HTML", text: `<a href="${escapeHtml(permalink)}">${escapeHtml(line)}</a>` },
  ];
}

/** Characters that turn the direction of what follows, or that other programs choke on; white space is kept. */
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** CommonMark 2.4: any ASCII punctuation may be escaped; these are the ones that would be read as markup in a link text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~&!|$]/g, "\\$&");
}

/**
 * Jira's wiki notation: braces open macros, bars and brackets end the link. Its backslash is no help for them, and two of it
 * are a line break; character references pass through.
 */
function escapeJira(text: string): string {
  return text.replace(/[\\&{}[\]|*_!^~+?<>-]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Slack's mrkdwn escapes these three and no others; a bar inside the label is plain text. */
function escapeSlack(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function escapeHtml(text: string): string {
  return escapeSlack(text).replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}
