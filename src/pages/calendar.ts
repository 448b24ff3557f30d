/** One line of a calendar: name, parameters, and the value as it stands in the file. */
export interface CalendarLine {
  /** `DUE`. */
  name: string;
  /** `;VALUE=DATE`. */
  parameters?: string;
  /** Already escaped where it is text. */
  value: string;
}

/** A `VTODO` or a `VEVENT`. */
export interface CalendarEntry {
  component: "VTODO" | "VEVENT";
  lines: CalendarLine[];
}

/** An iCalendar file (RFC 5545): lines end with CRLF and have at most 75 octets. */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const lines: CalendarLine[] = [
    { name: "BEGIN", value: "VCALENDAR" },
    { name: "VERSION", value: "2.0" },
    { name: "PRODID", value: "-//nevertwice//actions//EN" },
    { name: "CALSCALE", value: "GREGORIAN" },
    // RFC 7986, and what Apple and Outlook read.
    { name: "NAME", value: calendarEscape(name) },
    { name: "X-WR-CALNAME", value: calendarEscape(name) },
    ...entries.flatMap(({ component, lines: own }) => [
      { name: "BEGIN", value: component },
      ...own,
      { name: "END", value: component },
    ]),
    { name: "END", value: "VCALENDAR" },
  ];
  return lines.map(({ name: key, parameters = "", value }) => folded(`${key}${parameters}:${value}`)).join("");
}

/** Author text as a TEXT value (RFC 5545, 3.3.11): control characters other than tab may not stand in it. */
export function calendarEscape(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/g, "\uFFFD")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** `2026-03-01` → `20260301`. */
export function calendarDay(day: string): string {
  return day.replaceAll("-", "");
}

const mostOctets = 75;

/** Cut into lines of 75 octets, those after the first with the blank that marks them; never within a character. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      rows.push(row);
      row = " ";
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].map((each) => `${each}\r\n`).join("");
}
