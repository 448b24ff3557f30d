import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { securityPolicyHeader } from "#layouts/content-security-policy.ts";
import { mediaType } from "#model/media-types.ts";
import { packageRoot } from "#src/package-root.ts";
import type { PreviewState } from "./preview-state.ts";
import { answerPath } from "./site-path.ts";

export interface PreviewServer {
  server: Server;
  /** Tells every open page which build it should show. */
  announce(): void;
}

const clientFiles = new Map(
  ["preview.js", "preview.css"].map((name) => [`/__dev/${name}`, join(packageRoot(), "src/cli/dev/client", name)]),
);

/** Serves a built site to this machine alone, with the headers that a real server should send. */
export function createPreviewServer(state: PreviewState): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, state, listeners).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, "text/plain; charset=utf-8", String(error));
      else response.destroy();
    });
  });
  const announce = () => {
    for (const listener of listeners) tellGeneration(listener, state.generation);
  };
  return { server, announce };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: PreviewState,
  listeners: Set<ServerResponse>,
): Promise<void> {
  response.setHeader("Content-Security-Policy", securityPolicyHeader(state.imageHosts));
  if (!isLocalHost(request.headers.host))
    return refuse(response, 403, "this preview answers to 127.0.0.1 and localhost only");
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "this preview can only be read");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://preview");
  if (pathname === "/__dev/events") return listen(response, state, listeners);
  await state.ready();
  if (pathname === "/__dev/findings.json") {
    return send(response, 200, mediaType(".json"), JSON.stringify(state.findingsOf(searchParams.get("page") ?? "/")));
  }
  const client = clientFiles.get(pathname);
  if (client !== undefined) return send(response, 200, mediaType(client), await readFile(client));
  return sendPage(response, state, pathname);
}

async function sendPage(response: ServerResponse, state: PreviewState, pathname: string): Promise<void> {
  const found = answerPath(state.site, state.pathPrefix, pathname);
  if ("redirect" in found) {
    response.setHeader("Location", found.redirect);
    return send(response, 302, "text/plain; charset=utf-8", "");
  }
  if ("file" in found) return sendFile(response, state, found.file, 200);
  const missing = answerPath(state.site, "/", "/404.html");
  if ("file" in missing) return sendFile(response, state, missing.file, 404);
  send(response, 404, "text/plain; charset=utf-8", state.failure || "no such page");
}

async function sendFile(response: ServerResponse, state: PreviewState, file: string, status: number): Promise<void> {
  const type = mediaType(file);
  const body = await readFile(file);
  send(
    response,
    status,
    type,
    type.startsWith("text/html") ? withClient(body.toString("utf8"), state.generation) : body,
  );
}

/** The script is added here and not in the layouts, so that the previewed files are those that `build` writes. */
function withClient(html: string, generation: string): string {
  const script = `<script type="module" src="/__dev/preview.js" data-generation="${generation}"></script>`;
  const end = html.lastIndexOf("</body>");
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
}

function listen(response: ServerResponse, state: PreviewState, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...securityHeaders, "Content-Type": "text/event-stream; charset=utf-8" });
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
  tellGeneration(response, state.generation);
}

/** Before the first build there is no generation to compare with. */
function tellGeneration(response: ServerResponse, generation: string): void {
  response.write(generation === "" ? ": building\n\n" : `event: generation\ndata: ${generation}\n\n`);
}

const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

function refuse(response: ServerResponse, status: number, reason: string): void {
  send(response, status, "text/plain; charset=utf-8", reason);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...securityHeaders, "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

/** A page of another site whose name resolves to 127.0.0.1 (DNS rebinding) sends that name as the host. */
function isLocalHost(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host ?? "");
}
