import type { BrowserContext } from "playwright-core";

/**
 * Everything that goes wrong in the pages of a browser context, as it happens: errors in the console, uncaught errors,
 * requests that fail, and violations of the content security policy.
 */
export async function watchProblems(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // What a page had asked for when the reader left it.
    if (reason !== "net::ERR_ABORTED") problems.push(`request: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status: ${response.status()} ${response.url()}`);
  });
  await context.addInitScript(
    `addEventListener("securitypolicyviolation", (event) =>
       console.error("violates " + event.violatedDirective + ": " + event.blockedURI));`,
  );
  return problems;
}
