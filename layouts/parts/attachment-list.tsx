import type { Attachment } from "#model/incident.ts";
import { excerpt } from "./excerpt.ts";
import { outsideHref } from "./href.ts";

/** The files that belong to the document, and whether they are where the author says. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section class="attachment-list" aria-labelledby="attachment-list-heading">
      <h2 id="attachment-list-heading">Attached files</h2>
      <ul>
        {attachments.map(({ file, description, exists }) => (
          <li key={file}>
            <FileName file={file} />
            {description === "" ? null : <span dir="auto"> {excerpt(description, 120)}</span>}
            {outsideHref(file) === undefined && !exists ? (
              <span class="muted"> (not found beside this document)</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileName({ file }: { file: string }) {
  const url = outsideHref(file);
  if (url === undefined) return <code>{file}</code>;
  return (
    <a href={url} rel="noopener noreferrer">
      <bdi>{excerpt(file, 90)}</bdi>
    </a>
  );
}
