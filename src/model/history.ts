/** A repository, and where its objects are looked for besides its own folder. */
export interface Repository {
  /** The folder with `objects` and `refs`, absolute. */
  gitDir: string;
  /** What git tells a hook about the objects of a push that it has not let in yet. */
  quarantine?: { objects: string; alternates: string };
}

/** The commit that a content folder is of. */
export interface ContentOrigin {
  repository: Repository;
  /** The id of a commit. */
  commit: string;
  /** The content folder, from the root of the repository, without slashes at its ends; empty when it is the root. */
  folder: string;
}

/** One change of a document, by the author's own clock and name. */
export interface DocumentChange {
  /** `YYYY-MM-DD`, in the time zone of the author. */
  day: string;
  author: string;
}

/** What git knows of a document: a fact about its file, beside the dates and people that the document names. */
export interface DocumentHistory {
  last: DocumentChange;
  /** The oldest change that git can tell to be of this document. */
  first: DocumentChange;
  /** Everybody who changed it, each once, in the order of their first change. */
  authors: string[];
  /** How many commits changed it, merges aside. */
  changes: number;
}

/**
 * The history of all documents. `none`: they are in no repository. `unknown`: the repository has not all of its commits (a
 * shallow clone), or git could not read them; what is there would name the wrong day and the wrong people.
 */
export type ContentHistory =
  | { state: "none" }
  | { state: "unknown" }
  | {
      state: "known";
      /** By path in the content folder. A file that no commit has is not in it. */
      of: ReadonlyMap<string, DocumentHistory>;
    };
