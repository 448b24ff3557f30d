import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Made-up incident documents for measurements: about 5 KB each, two thirds of them analyses and one third postmortems,
 * with tables, task lists, code and callouts. The same number gives the same bytes on every machine. A few
 * words are everywhere and most are rare, as in real prose, so that searching and comparing them costs what it would.
 */
export interface SyntheticDocument {
  /** `rcas/2019/0042-cache-lost-its-leader.md`. */
  path: string;
  text: string;
}

export function syntheticDocument(number: number): SyntheticDocument {
  const draw = new Draw(number + 1);
  const about = subject(number, draw);
  const text = number % 3 === 2 ? postmortem(about, draw) : analysis(about, draw);
  const folder = number % 3 === 2 ? "postmortems" : "rcas";
  const slug = about.title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { path: `${folder}/${about.day.slice(0, 4)}/${String(number).padStart(5, "0")}-${slug}.md`, text };
}

/** So many of them, into a folder that need not be there yet. */
export function writeSyntheticDocuments(content: string, documents: number): void {
  for (let number = 0; number < documents; number++) {
    const { path, text } = syntheticDocument(number);
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

interface Subject {
  id: string;
  title: string;
  day: string;
  service: string;
  part: string;
  fault: string;
  tags: string[];
  code: string;
  severity: string;
}

const services = words(
  "checkout ledger catalog basket courier invoice mailroom turnstile beacon harbor lantern quarry orchard foundry ferry signal archive compass granary loom",
);
const parts = words(
  "queue cache replica scheduler gateway proxy index shard worker lease certificate volume router pool limiter migration webhook session cron resolver",
);
const faults = [
  "ran out of file handles",
  "lost its leader",
  "served stale answers",
  "retried without end",
  "filled its disk overnight",
  "refused every new connection",
  "dropped one message in ten",
  "started before its configuration",
  "counted the same order twice",
  "held a lock for an hour",
];
const tags = words(
  "timeout retry-storm disk-full expiry dns deploy rollback quota capacity race-condition deadlock config-drift failover backup monitoring-gap alert-fatigue cache-stampede schema-change clock-skew memory-leak thread-pool rate-limit certificate permissions feature-flag data-loss replication network-partition load-balancer third-party",
);
const verbs = words(
  "checked restarted drained compared measured throttled rebuilt paused traced rolled-back resized muted",
);
const things = words(
  "dashboard runbook handover changelog pager canary warehouse tenant partition checkpoint snapshot backlog threshold envelope token manifest header buffer batch watermark segment journal probe cursor",
);
const openings = [
  "Nobody expected it, because",
  "It took a while to see that",
  "The graphs looked calm while",
  "A week earlier we had noted that",
  "What made it worse was that",
  "From the outside it seemed as if",
  "Under normal load it does not matter that",
  "The runbook says otherwise, but",
];
const people = words("Noor Ilse Tomas Wanjiru Mei Oskar Priya Luca Asha Jonas Femi Greta");

function subject(number: number, draw: Draw): Subject {
  const service = draw.pick(services);
  const part = draw.pick(parts);
  const fault = draw.pick(faults);
  const year = 2015 + draw.below(11);
  const day = `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
  return {
    ...{ service, part, fault, day },
    id: `nt-${base32(number)}`,
    title: `${capital(service)} ${part} ${fault}`,
    tags: [...new Set([draw.pick(tags), draw.pick(tags), draw.pick(tags)])],
    code: `E${1000 + draw.below(4000)}`,
    severity: `SEV${1 + draw.below(4)}`,
  };
}

function analysis(about: Subject, draw: Draw): string {
  const { title, day, severity, code, service, part } = about;
  return `${frontMatter(about)}# Root Cause Analysis: ${title}

## Metadata

**Date**: ${day}
**Incident Date**: ${day}
**Severity**: ${severity}
**Status**: Completed
**Owner**: ${draw.pick(people)}

## Executive Summary

${paragraph(draw, about, 3)}

## Impact

### User Impact

**Users Affected**: ${1 + draw.below(90)}% of those who used ${service}
**Duration**: ${draw.below(5)} hours ${draw.below(60)} minutes

${list(draw, about, 1)}

## Timeline

${timeline(draw, about, 5)}

## Root Cause

### Problem Statement

${paragraph(draw, about, 1)}

### 5 Whys Analysis

${[1, 2, 3, 4, 5].map((n) => `**Why #${n}**: ${sentence(draw, about)}\n**Evidence**: ${evidence(draw, about)}\n`).join("\n")}
**Root Cause**: ${sentence(draw, about)}

## Contributing Factors

1. **${capital(draw.pick(things))} without an owner**: ${sentence(draw, about)}
   - **Impact**: ${sentence(draw, about)}
2. **Late ${draw.pick(things)}**: ${sentence(draw, about)}

## Prevention

### Short-term Actions (Within 1 week)

${actions(draw, about, 2)}

## Technical Details

\`\`\`text
${day}T09:${two(draw.below(60))}:00Z ${service}-${draw.below(40)} ${part}: ${code} while reading ${draw.word()}
    at ${draw.word()}.${draw.word()} (/srv/${service}/${part}.js:${draw.below(900)}:${draw.below(80)})
    at ${draw.word()} (/srv/${service}/main.js:${draw.below(900)}:3)
\`\`\`

## Lessons Learned

### What Went Well

${list(draw, about, 2)}

### What Could Be Improved

${list(draw, about, 2)}
`;
}

function postmortem(about: Subject, draw: Draw): string {
  const { title, day, severity, code, service, part } = about;
  return `${frontMatter(about)}# ${title}

| Field | Value |
|-------|-------|
| Date | ${day} |
| Severity | ${severity} |
| Status | Resolved |
| Author | ${draw.pick(people)} |

## Summary

${paragraph(draw, about, 3)}

> [!NOTE]
> ${sentence(draw, about)}

## Impact

${paragraph(draw, about, 2)}

## Timeline

${timeline(draw, about, 5)}

## Root cause

${paragraph(draw, about, 3)}

\`\`\`sh
ssh ${service}-${draw.below(40)} systemctl restart ${part}
grep ${code} /var/log/${service}/${draw.word()}.log | sort | uniq -c
\`\`\`

## Contributing factors

${list(draw, about, 2)}

## Resolution

${paragraph(draw, about, 2)}

## What went well

${list(draw, about, 2)}

## What went wrong

${list(draw, about, 2)}

## Action items

${actions(draw, about, 3)}

## Notes

${paragraph(draw, about, 3)}
`;
}

function frontMatter({ id, tags, service, part }: Subject): string {
  return `---\nid: ${id}\ntags: [${tags.join(", ")}]\nservices: [${service}, ${service}-${part}]\n---\n`;
}

function timeline(draw: Draw, about: Subject, rows: number): string {
  let minute = 6 * 60 + draw.below(600);
  const lines = Array.from({ length: rows }, (_, row) => {
    minute += 1 + draw.below(20);
    const state = row === 0 ? "normal" : row === rows - 1 ? "recovered" : "degraded";
    return `| ${two(Math.floor(minute / 60))}:${two(minute % 60)} UTC | ${sentence(draw, about)} | ${state} | ${draw.pick(people)} ${draw.pick(verbs)} the ${draw.pick(things)} |`;
  });
  return ["| Time | Event | System State | Action Taken |", "|---|---|---|---|", ...lines].join("\n");
}

function actions(draw: Draw, about: Subject, count: number): string {
  return Array.from({ length: count }, () => {
    const done = draw.below(2) === 1;
    return `- [${done ? "x" : " "}] **Watch the ${draw.pick(things)}**: ${sentence(draw, about)}\n  - **Owner**: ${draw.pick(people)}\n  - **Status**: ${done ? "Completed" : "In Progress"}`;
  }).join("\n");
}

function evidence(draw: Draw, { code, service }: Subject): string {
  return `\`${code}\` in the log of ${service}-${draw.below(40)}, ${2 + draw.below(900)} times in ${1 + draw.below(59)} minutes`;
}

function list(draw: Draw, about: Subject, count: number): string {
  return Array.from({ length: count }, () => `- ${sentence(draw, about)}`).join("\n");
}

function paragraph(draw: Draw, about: Subject, count: number): string {
  return Array.from({ length: count }, () => sentence(draw, about)).join(" ");
}

function sentence(draw: Draw, { service, part }: Subject): string {
  const other = draw.pick(services);
  const end = `${draw.pick(verbs)} the ${draw.word()} ${draw.pick(things)} of \`${other}-${draw.pick(parts)}\``;
  return `${draw.pick(openings)} the ${service} ${part} ${draw.pick(faults)} before anyone had ${end}.`;
}

const onsets = words("b br c cl d dr f fl g gr h j k l m n p pl qu r s st t tr v w z");
const vowels = words("a e i o u ai ea ou");
const codas = words("n r l s t m nd rk sh x");

/** Draws from a sequence that the seed alone decides (mulberry32 by Tommy Ettinger, public domain). */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick(list: readonly string[]): string {
    return list[this.below(list.length)] ?? "";
  }

  /** One of some two million invented words: the rare ones of a knowledge base. */
  word(): string {
    return [0, 1].map(() => this.pick(onsets) + this.pick(vowels) + this.pick(codas)).join("");
  }
}

function words(list: string): string[] {
  return list.split(" ");
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Five digits of Crockford's base 32, as in an id. */
function base32(number: number): string {
  const digits = "0123456789abcdefghjkmnpqrstvwxyz";
  let rest = number;
  let text = "";
  for (let place = 0; place < 5; place++, rest = Math.floor(rest / 32)) text = digits.charAt(rest % 32) + text;
  return text;
}
