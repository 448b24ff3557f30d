import type { Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { When } from "./instant.tsx";

interface Signature {
  role: string;
  name: string;
  date: Instant | undefined;
  /** Undefined for those who sign by being named. */
  approved?: boolean | null | undefined;
}

/** Who stands by this document: who completed it, who reviewed it, and who has yet to say yes. */
export function SignOff({ incident }: { incident: Incident }) {
  const signatures = signaturesOf(incident);
  if (signatures.length === 0) return null;
  return (
    <section class="sign-off" aria-labelledby="sign-off-heading">
      <h2 id="sign-off-heading">Signed off by</h2>
      <ul>
        {signatures.map(({ role, name, date, approved }) => (
          <li key={`${role} ${name}`}>
            <Approval approved={approved} />
            <span>
              <bdi>{name}</bdi>{" "}
              <span class="muted">
                <bdi>{role}</bdi>
                {date === undefined ? null : (
                  <>
                    {", "}
                    <When instant={date} />
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reviewers of whom only the name is known have not been asked to sign here. */
function signaturesOf({ signoff, people }: Incident): Signature[] {
  return [
    ...signoff.map(({ role, name, date }) => ({ role, name, date })),
    ...people
      .filter(({ role, approved }) => role === "reviewer" && approved !== undefined)
      .map(({ name, roleTitle, date, approved }) => ({ role: roleTitle ?? "Reviewer", name, date, approved })),
  ];
}

function Approval({ approved }: { approved: boolean | null | undefined }) {
  if (approved === undefined || approved === true)
    return <span class="sign sign-yes">{approved === undefined ? "Signed" : "Approved"}</span>;
  return approved === false ? (
    <span class="sign sign-no">Not approved</span>
  ) : (
    <span class="sign sign-open">Not yet</span>
  );
}
