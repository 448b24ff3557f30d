import type { ComponentChildren } from "preact";

interface PageHeadingProps {
  eyebrow?: string;
  heading: string;
  description?: string;
  children?: ComponentChildren;
}

/** The title of a page that is not an incident. */
export function PageHeading({ eyebrow = "", heading, description = "", children }: PageHeadingProps) {
  return (
    <header class="page-heading">
      {eyebrow === "" ? null : <p class="eyebrow">{eyebrow}</p>}
      <h1 dir="auto">{heading}</h1>
      {description === "" ? null : (
        <p class="lead" dir="auto">
          {description}
        </p>
      )}
      {children}
    </header>
  );
}
