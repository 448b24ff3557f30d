import type { WordList } from "./phrase.ts";

const role =
  "engineers?|developers?|operators?|administrators?|admins?|sysadmins?|dbas?|sres?|contractors?|interns?|reviewers?|responders?|colleagues?|employees?|maintainers?|committers?|technicians?";

export const english: WordList = {
  commonWords: ["the", "and", "was", "were", "that"],
  person: `he|she|somebody|someone|(?:the|our|an?|one) (?:(?:[a-z-]{2,20}) ){0,2}(?:${role})|@[a-z0-9][\\w-]{1,30}`,
  phrases: {
    "blame-judgement": [
      {
        pattern:
          "{person} (?:was |were |had been |acted |behaved )?(?:so |very |too |rather |simply )?(?:careless(?:ly)?|negligent(?:ly)?|reckless(?:ly)?|sloppy|sloppily|incompetent(?:ly)?|stupid(?:ly)?|foolish(?:ly)?|lazy|lazily|irresponsibl[ey]|inattentive|clumsy|clumsily)",
        rewrite: "Say what was seen and done, and what made it look right: `the dashboard showed no traffic, so …`.",
      },
      {
        pattern:
          "(?:careless|negligent|reckless|sloppy|incompetent|stupid|foolish|lazy) (?:(?:[a-z-]{2,20}) )?(?:" +
          role +
          ")",
        rewrite: "Leave the adjective out, and say what was seen and done at the time.",
      },
      {
        pattern: "{person} (?:failed|neglected|forgot|didn't bother|did not bother|couldn't be bothered) to \\p{L}+",
        rewrite:
          "Say what was done, and what would have had to remind of the step: `the change was applied; the runbook has no step for …`.",
      },
      {
        pattern: "{person} (?:is|was|are|were) (?:at fault|to blame|the one to blame)",
        rewrite: "Ask what made the action possible and sensible, and write that.",
      },
      {
        pattern: "(?:human|operator|pilot|admin) errors?",
        rewrite: "Describe the action and its surroundings: what did the tool show, what was expected of it?",
      },
      {
        pattern:
          "(?:fault|carelessness|negligence|incompetence|stupidity) of (?:the|our|an?) (?:(?:[a-z-]{2,20}) )?(?:" +
          role +
          ")",
        rewrite: "Ask what made the action possible and sensible, and write that.",
      },
    ],
    counterfactual: [
      {
        pattern:
          "(?:we|i|you|{person}) (?:should|ought to|could|might)(?:n't| not| easily| simply| also| really| at least)? have (?:\\p{L}+)",
        rewrite:
          "Write what was done and why, `we looked at X because …`; what to do from now on stands among the actions.",
      },
      {
        pattern:
          "(?:should|could|would)(?:n't| not| easily| simply| also)? have been (?:caught|noticed|detected|spotted|tested|reviewed|checked|escalated|prevented|avoided|foreseen|anticipated)",
        rewrite: "Say what was there at the time, `no test covers …`; the wish for it is an action.",
      },
      {
        pattern:
          "(?:had|if only) (?:we|i|the team|the on-call) (?:only |just )?(?:known|noticed|checked|tested|looked|realized|realised|had)",
        rewrite: "Say what was known then and from where; hindsight was not available.",
      },
    ],
    "animated-language": [
      {
        pattern:
          "(?:disastrous(?:ly)?|horrific(?:ally)?|horribl[ey]|horrendous(?:ly)?|ridiculous(?:ly)?|insane(?:ly)?|idiotic|inexcusabl[ey]|unforgivabl[ey]|shameful(?:ly)?|embarrassing(?:ly)?|laughabl[ey]|appalling(?:ly)?|atrocious(?:ly)?|shocking(?:ly)?)",
        rewrite: "Say how much, how long or for whom: a number tells more than the adjective.",
      },
      {
        pattern:
          "(?:a|an|the|this|total|complete|absolute) (?:nightmare|disaster|debacle|fiasco|horror|catastrophe)(?! recovery)",
        rewrite: "Say how much, how long or for whom: a number tells more than the noun.",
      },
      {
        pattern: "(?:it was|was|is|were) (?:painfully |quite |very |pretty )?obvious|obviously",
        rewrite: "Leave it out: it was not obvious to those who were there, or say what showed it.",
      },
    ],
    "overbroad-outage": [
      {
        pattern: "(?:complete|total) (?:outage|downtime)",
        rewrite: "Name what did not work and what did: `checkout and login failed; search went on`.",
      },
      {
        pattern:
          "(?:everything|the (?:entire|whole) (?:site|website|platform|system|service|product)|all (?:systems|services)) (?:was|were|went) (?:completely |totally )?(?:down|offline|unavailable|broken|dead)",
        rewrite: "Name what did not work and for what share of the requests or users.",
      },
      {
        pattern: "(?:nobody|no one|no user|no customer) could (?:do anything|use anything)",
        rewrite: "Name what could not be done, and for how many.",
      },
    ],
  },
  endsAtPerson: [
    "(?:human|operator|user|pilot|admin) error",
    "(?:{person}|we|they) (?:forgot|failed|neglected|overlooked|misread|missed|ignored|did not notice|didn't notice|did not check|didn't check|was not careful|made a mistake|made an error|mistakenly|accidentally)",
    "(?:mistake|error|fault|oversight|carelessness|negligence) (?:by|of|from) (?:{person}|the team)",
    "(?:carelessness|negligence|incompetence|inattention)",
  ],
  team: "team|teams|squad|group|department|everyone|everybody|all|anyone|engineering|infrastructure|infra|platform|backend|frontend|devops|ops|operations|sre|sres|security|support|qa|dev|devs|developers|engineers",
  relativeDates: [
    "yesterday(?:'s)?",
    "earlier today",
    "tomorrow",
    "(?:last|this|next) (?:night|morning|evening|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)?",
    "(?:in|over|during) the (?:last|past) (?:\\d{1,3} ?|few |couple of )(?:m|min|minutes|h|hours|d|days|weeks)",
    "(?:a few|\\d{1,3}|two|three) (?:minutes|hours|days|weeks|months) ago",
    "on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s",
  ],
};
