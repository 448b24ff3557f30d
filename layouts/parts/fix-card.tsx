import type { FixCard as Card } from "#model/lesson-layouts.ts";
import type { SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { excerpt, isCut } from "./excerpt.ts";
import { href } from "./href.ts";
import { SourceLine } from "./statement-card.tsx";

const names: Record<Card["kind"], string> = {
  workaround: "Workaround",
  hotfix: "Hotfix",
  permanent: "Permanent fix",
  mitigation: "Mitigation",
};

/** Longest text on a card, in code units. */
const room = 480;
/** Lines of code, errors and files on a card; the rest is on the page of the document. */
const mostLines = 12;
const mostErrors = 6;
const mostFiles = 5;

/** One fix: against which error, what was done, and whether somebody checked that it holds. */
export function FixCard({ site, fix }: { site: SiteInfo; fix: Card }) {
  const { text, result, url, source } = fix;
  const said = text === "" ? withoutWords(fix) : text;
  return (
    <article class="statement fix-card">
      <p class="statement-label facts">
        <span class="fact">{names[fix.kind]}</span>
        {fix.onlyForNow ? <span class="sign sign-unsure">No permanent fix</span> : null}
        <Checked checks={fix.checks} />
      </p>
      <Errors site={site} errors={fix.errors} />
      <p class="statement-text" dir="auto">
        {excerpt(said, room)}{" "}
        {isCut(said, room) ? (
          <a class="read-on" href={href(site, url)}>
            Read on
          </a>
        ) : null}
      </p>
      {result ? (
        <p class="statement-note" dir="auto">
          <span class="muted">Result:</span> {excerpt(result, room)}
        </p>
      ) : null}
      <Files fix={fix} />
      <FixCode fix={fix} />
      <SourceLine site={site} url={url} source={source} />
    </article>
  );
}

/** A fix that is only code, or only checks. */
function withoutWords({ files, commands, codeAfter, codeBefore, checks }: Card): string {
  if (files.length > 0) return `Changed ${count(files.length, "file")}.`;
  if (commands.length > 0) return `${count(commands.length, "command")}:`;
  if (codeAfter !== undefined || codeBefore !== undefined) return "A change of code.";
  return checks.of > 0 ? "The document says only how to check it." : "The document does not say what was done.";
}

function Checked({ checks: { done, of } }: Pick<Card, "checks">) {
  if (of === 0) return <span class="fact">no checks</span>;
  const word = done === of ? "Verified" : done === 0 ? "Not verified yet" : "Partly verified";
  return (
    <>
      <span class={`sign ${done === of ? "sign-yes" : "sign-unsure"}`}>{word}</span>
      <span class="fact">
        {done} of {count(of, "check")} ticked
      </span>
    </>
  );
}

function Errors({ site, errors }: { site: SiteInfo; errors: Card["errors"] }) {
  if (errors.length === 0) return null;
  const left = errors.length - mostErrors;
  return (
    <ul class="fix-errors" title="Errors">
      {errors.slice(0, mostErrors).map(({ name, url }) => (
        <li key={name}>
          {url === "" ? (
            <code>{name}</code>
          ) : (
            <a href={href(site, url)}>
              <code>{name}</code>
            </a>
          )}
        </li>
      ))}
      {left > 0 ? <li class="muted">and {left} more</li> : null}
    </ul>
  );
}

function Files({ fix: { files } }: { fix: Card }) {
  if (files.length === 0) return null;
  const left = files.length - mostFiles;
  return (
    <ul class="fix-files" title="Files">
      {files.slice(0, mostFiles).map(({ path, description }) => (
        <li key={path} dir="auto">
          <code>{path}</code> {description === "" ? null : excerpt(description, 120)}
        </li>
      ))}
      {left > 0 ? <li class="muted">and {count(left, "more file")}</li> : null}
    </ul>
  );
}

function FixCode({ fix: { commands, config, codeBefore, codeAfter } }: { fix: Card }) {
  return (
    <>
      {commands.length === 0 ? null : <Code name="Commands" code={commands.join("\n")} />}
      {config.map(({ file = "", text }) => (
        <Code key={`${file} ${text}`} name={file === "" ? "Configuration" : file} code={text} />
      ))}
      {codeBefore === undefined ? null : <Code name="Before" code={codeBefore} />}
      {codeAfter === undefined ? null : <Code name="After" code={codeAfter} />}
    </>
  );
}

function Code({ name, code }: { name: string; code: string }) {
  const lines = code.split("\n");
  const left = lines.length - mostLines;
  return (
    <figure class="fix-code">
      <figcaption>
        <bdi>{name}</bdi>
      </figcaption>
      <pre class="statement-code">
        <code>{lines.slice(0, mostLines).join("\n")}</code>
      </pre>
      {left > 0 ? <p class="muted">{count(left, "more line")} in the document</p> : null}
    </figure>
  );
}
