import { posix } from "node:path";
import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { startOfFile } from "#model/place.ts";
import type { DocumentRecord } from "#model/record.ts";
import { decodeDocument } from "#read/decode.ts";
import { isAttachment, isDocument } from "#read/file-names.ts";
import { readDocumentFile } from "#read/files.ts";
import {
  type AttachmentUse,
  attachmentFinding,
  checkAttachment,
  unsearchedAttachment,
} from "#rules/attached-secrets.ts";

export interface AttachmentRequest {
  contentDir: string;
  config: Config;
}

/** Bytes. A log that is longer is no evidence but an archive; it takes some seconds to search. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes at the start that tell text from everything else, as git does it. */
const sniffed = 8000;

/** Formats that are no text, whatever their first bytes look like: compressed, they are not searched. */
const binary = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|tiff?|heic|mp4|webm|mov|mp3|wav|pdf|gz|zip|tgz|pcap|pcapng)$/i;

export interface SearchedAttachments {
  diagnostics: Diagnostic[];
  /** Pictures, archives and the like, which nobody has searched; relative to the content folder. */
  unsearched: string[];
}

/**
 * Searches the text files that lie beside documents for secrets and personal data. A finding names the attachment, line
 * and column; a document that links or lists an attachment with an error gets one too, so that it is not published.
 */
export async function searchAttachments(
  files: readonly string[],
  records: readonly DocumentRecord[],
  request: AttachmentRequest,
): Promise<SearchedAttachments> {
  const attachments = files.filter((file) => isAttachment(file) && !isDocument(file));
  const found: Diagnostic[] = [];
  const unsearched: string[] = [];
  // One after the other: of large files only one is in memory.
  for (const file of attachments) {
    const diagnostics = binary.test(file) ? undefined : await searched(file, request);
    if (diagnostics === undefined) unsearched.push(file);
    else found.push(...diagnostics);
  }
  if (found.length === 0) return { diagnostics: found, unsearched };
  const faulty = new Set(found.map(({ file }) => file));
  const blocked = records
    .flatMap((record) => usesOf(record, faulty))
    .flatMap((use) => attachmentFinding(use, found, request.config) ?? []);
  return { diagnostics: [...found, ...blocked], unsearched };
}

/** Undefined for a file that turns out to be no text. */
async function searched(file: string, { contentDir, config }: AttachmentRequest): Promise<Diagnostic[] | undefined> {
  const read = await readDocumentFile(contentDir, file, mostBytes);
  if ("problem" in read) return [unsearchedAttachment(file, read.detail, config)];
  const wide = /^(?:fffe|feff)/.test(Buffer.from(read.bytes.subarray(0, 2)).toString("hex"));
  if (!wide && read.bytes.subarray(0, sniffed).includes(0)) return undefined;
  return checkAttachment(file, decodeDocument(read.bytes).text, config);
}

/** Each of these files once for a document, where it is named first. */
function usesOf({ incident, body }: DocumentRecord, files: ReadonlySet<string>): AttachmentUse[] {
  const named = [
    ...body.links.map(({ target, line, column }) => ({ target, place: { line, column } })),
    ...incident.attachments.map(({ file }) => ({ target: file, place: incident.places.attachments ?? startOfFile })),
  ];
  const uses = new Map<string, AttachmentUse>();
  for (const { target, place } of named) {
    for (const file of pathsOf(target, incident.path)) {
      if (files.has(file) && !uses.has(file)) uses.set(file, { incident, file, place });
    }
  }
  return [...uses.values()];
}

/** All paths that a link may mean, beside the document or from the content folder: rather one too many is blocked. */
function pathsOf(target: string, from: string): string[] {
  const path = decoded(target.replace(/[?#].*$/s, ""));
  const rooted = posix.normalize(`/${path}`).slice(1);
  const withoutFolder = rooted.slice(rooted.indexOf("/") + 1);
  return [posix.join(posix.dirname(from), path), rooted, withoutFolder];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
