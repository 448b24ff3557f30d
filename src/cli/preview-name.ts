import { createHash } from "node:crypto";

/** A label of a host name has no more characters; the name may become one. */
const longest = 63;

/** Enough that nobody meets another branch by accident. */
const markLength = 8;

/** Names that stay as they are. None has `--`, so that no branch can take the name that another one is given. */
const plain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A branch as one part of a path: `fix-queue` stays, `feature/Foo Bar` becomes `feature-foo-bar--1f0c9e2a`. Only `a-z`,
 * `0-9` and `-`, at least 1 and at most 63 characters; the mark at the end, from SHA-256 of the branch, keeps branches apart
 * that look alike afterwards.
 */
export function previewName(branch: string): string {
  if (branch.length <= longest && plain.test(branch)) return branch;
  const words = branch
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-")
    .slice(0, longest - markLength - 2)
    .replace(/-$/, "");
  const mark = createHash("sha256").update(branch).digest("hex").slice(0, markLength);
  return `${words === "" ? "branch" : words}--${mark}`;
}

/** `{branch}` in a path or an address of the command line stands for the name of the preview. */
export function withPreviewName(text: string, name: string): string {
  return text.replaceAll("{branch}", name);
}
