/**
 * The one place where HTML enters that is not made here: the body of a document or of a rule's page, sanitised by
 * `render/`.
 */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return (
    <div
      class="prose"
      dir="auto"
      {...(lang === undefined ? {} : { lang })}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
