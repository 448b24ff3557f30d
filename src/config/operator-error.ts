/**
 * We could not run: a bad option, an unreadable configuration, no content folder. The command prints `message` as one
 * line and exits with 2; a stack trace shows only with `--debug`.
 */
export class OperatorError extends Error {
  /** One line that says what happened, why, and what to do. */
  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
    this.name = "OperatorError";
  }
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").trim();
}
