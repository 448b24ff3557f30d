import type { Diagnostic } from "#model/diagnostic.ts";

/** What the page of a document shows besides the document. */
export interface PageFindings {
  /** Why the last build failed; empty when it did not. */
  failure: string;
  findings: Diagnostic[];
}

/** What the builder tells the server. */
export interface PreviewState {
  /** The real path of the built site. */
  readonly site: string;
  readonly pathPrefix: string;
  /** Hosts from which pages may load pictures. */
  readonly imageHosts: readonly string[];
  /** Changes with every build; empty before the first. */
  generation: string;
  failure: string;
  /** Resolves when the first build is over, whatever came of it. */
  ready(): Promise<void>;
  /** @param pathname of the page, with the path prefix */
  findingsOf(pathname: string): PageFindings;
}
