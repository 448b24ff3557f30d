/** A token whose maker gave it a form that says whose it is. */
export interface TokenShape {
  /** What it is, as in "Unexpected GitHub token". */
  name: string;
  /** Stands in every such token, or right before it; searched as it is written. */
  hint: string;
  /** Sticky, from the hint on. The first group is the token; without a group, all of it. */
  pattern: RegExp;
  /** What of the token stands before the hint; ends in `$`. */
  before?: RegExp;
  /** Letters may stand right before the hint. */
  anywhere?: boolean;
}
