import type { ErrorEvidence, Frame } from "#model/incident.ts";
import { isVagueCode } from "#model/vague-code.ts";

/** The code of an error as it is compared and printed: `23514`, `ECONNRESET`, `HTTP 502`. */
export function errorCode({ code }: ErrorEvidence): string | undefined {
  const tidy = code?.normalize("NFC").trim().replace(/\s+/g, " ");
  return tidy ? tidy : undefined;
}

/**
 * What makes two errors the same one: exception type, code, and the innermost frame of one's own code, without line
 * numbers, because those change with every commit. Without a frame the masked message stands in. A type alone says too
 * little (every program has its `NullPointerException`), and so does a message without a type; then there is none.
 */
export function errorSignature(error: ErrorEvidence): string | undefined {
  const type = shortType(error.type);
  if (type === undefined) return undefined;
  const code = errorCode(error);
  const ownCode = code === undefined || code === type || isVagueCode(code) ? undefined : code;
  const frame = topOwnFrame(error.frames);
  const message = tellingMessage(error.template);
  const where = frame === undefined ? (message === undefined ? undefined : `"${message}"`) : `in ${frame}`;
  if (ownCode === undefined && where === undefined) return undefined;
  return [type, ownCode, where].filter((part) => part !== undefined).join(" ");
}

/** `java.lang.NullPointerException` and `NullPointerException` are the same type. */
function shortType(type: string | undefined): string | undefined {
  const name = type
    ?.trim()
    .split(/[.:\\/]/)
    .filter(Boolean)
    .at(-1);
  return name ? name : undefined;
}

function topOwnFrame(frames: readonly Frame[]): string | undefined {
  const frame = frames.find(({ own, file, symbol }) => own && (file || symbol));
  if (frame === undefined) return undefined;
  const file = frame.file?.replaceAll("\\", "/").split("/").at(-1) ?? "";
  // Bundlers put a hash into the name: `main.3f2a1b9c.js`.
  const stable = file.replace(/[.-][0-9a-f]{6,32}(?=\.[a-z]{1,4}$)/, "");
  return [stable, frame.symbol?.trim()].filter(Boolean).join(" ");
}

function tellingMessage(template: string): string | undefined {
  const tidy = template.normalize("NFC").trim().replace(/\s+/g, " ");
  const words = tidy.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && tidy.length <= 160 ? tidy : undefined;
}
