import type { Incident } from "#model/incident.ts";
import { excerpt } from "./excerpt.ts";

/** A machine's draft says so, and who has read it since. */
export function DraftedWith({ incident: { extra, people } }: { incident: Incident }) {
  const by = textOf(extra, ["draftedBy", "drafted_by", "drafted-by"]);
  if (by === undefined) return null;
  const reviewers = people
    .filter(({ role, approved }) => role === "reviewer" && approved !== false)
    .map(({ name }) => name);
  return (
    <p class="drafted-with muted">
      Drafted with <bdi>{excerpt(by, 80)}</bdi>,{" "}
      {reviewers.length === 0 ? (
        "not reviewed yet"
      ) : (
        <>
          reviewed by <bdi>{[...new Set(reviewers)].join(", ")}</bdi>
        </>
      )}
      .
    </p>
  );
}

function textOf(extra: Record<string, unknown>, keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => Object.hasOwn(extra, candidate));
  const value = key === undefined ? undefined : extra[key];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
