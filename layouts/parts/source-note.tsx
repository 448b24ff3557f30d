import type { DocumentHistory } from "#model/history.ts";
import type { Incident } from "#model/incident.ts";
import type { ReadingFacts } from "#model/reading.ts";
import { count } from "./count.ts";
import { outsideHref } from "./href.ts";
import { Day } from "./instant.tsx";

interface SourceNoteProps {
  incident: Incident;
  editUrl: string;
  reading: ReadingFacts;
}

/** Where the document comes from: its file, who changed it when, where to go on writing. */
export function SourceNote({ incident: { path, template }, editUrl, reading }: SourceNoteProps) {
  const links = [
    { name: "Edit this page", url: outsideHref(editUrl) },
    { name: "History", url: outsideHref(reading.historyUrl) },
  ];
  return (
    <div class="source muted">
      <p>
        Source: <code>{path}</code>
        {links.map(({ name, url }) =>
          url === undefined ? null : (
            <span key={name}>
              {" · "}
              <a href={url} rel="noopener noreferrer">
                {name}
              </a>
            </span>
          ),
        )}
        {template?.version === undefined ? null : (
          <>
            {" · written on template "}
            <bdi>{template.version}</bdi>
          </>
        )}
      </p>
      <HistorySentence history={reading.history} />
    </div>
  );
}

function HistorySentence({ history }: { history: ReadingFacts["history"] }) {
  if (history === null) return null;
  if (history === "unknown")
    return <p>History unknown: the site was built from a repository that has not all of its commits.</p>;
  return (
    <p>
      <LastChange history={history} />. {count(history.changes, "change")} since <Day day={history.first.day} />, by{" "}
      <Names names={history.authors} />.
    </p>
  );
}

function LastChange({ history: { last } }: { history: DocumentHistory }) {
  return (
    <>
      Last changed <Day day={last.day} />
      {last.author === "" ? null : (
        <>
          {" by "}
          <bdi>{last.author}</bdi>
        </>
      )}
    </>
  );
}

function Names({ names }: { names: string[] }) {
  if (names.length === 0) return <>nobody named</>;
  return (
    <>
      {names.map((name, at) => (
        <span key={name}>
          {at === 0 ? "" : at === names.length - 1 ? " and " : ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
    </>
  );
}

/** Below the header: how long it takes to read, and how fresh it is. */
export function ReadingLine({ reading: { minutes, history } }: { reading: ReadingFacts }) {
  const parts = [
    ...(minutes === 0 ? [] : [{ key: "minutes", value: <>{minutes} min read</> }]),
    ...(history === null
      ? []
      : [{ key: "changed", value: history === "unknown" ? <>history unknown</> : <LastChange history={history} /> }]),
  ];
  if (parts.length === 0) return null;
  return (
    <p class="reading-line muted">
      {parts.map(({ key, value }) => (
        <span key={key}>{value}</span>
      ))}
    </p>
  );
}
