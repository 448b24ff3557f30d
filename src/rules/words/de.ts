import type { WordList } from "./phrase.ts";

const role =
  "entwickler(?:in(?:nen)?)?|ingenieur(?:in(?:nen)?|e)?|administrator(?:in(?:nen)?|en)?|admins?|operator(?:in(?:nen)?|en)?|kolleg(?:e|in|en|innen)|mitarbeiter(?:in(?:nen)?)?|bereitschaft|techniker(?:in(?:nen)?)?|dienstleister";

export const german: WordList = {
  commonWords: ["der", "die", "und", "nicht", "wurde"],
  person: `er|sie|jemand|(?:der|die|ein|eine|unser|unsere) (?:(?:[\\p{L}-]{2,20}) ){0,2}(?:${role})`,
  phrases: {
    "blame-judgement": [
      {
        pattern:
          "{person} (?:war|waren|hat|hatte|handelte|hat sich|hatte sich)?(?: ?(?:sehr|zu|einfach|grob))? ?(?:fahrlässig|leichtsinnig|schlampig|nachlässig|unachtsam|unvorsichtig|verantwortungslos|dumm|dämlich|faul|inkompetent)",
        rewrite: "Schreibe, was zu sehen war und getan wurde, und warum es richtig aussah.",
      },
      {
        pattern: "menschliche[snmr]? (?:versagen|fehler)|bedienfehler|bedienungsfehler|flüchtigkeitsfehler",
        rewrite: "Beschreibe die Handlung und ihre Umgebung: Was zeigte das Werkzeug, was wurde erwartet?",
      },
      {
        pattern: "{person} (?:ist|war|waren|trägt|trug) (?:selbst |allein )?(?:schuld|die schuld|schuldig)",
        rewrite: "Frage, was die Handlung möglich und sinnvoll machte, und schreibe das.",
      },
      {
        pattern: "{person} (?:hat|hatte|haben|hatten) (?:es )?(?:versäumt|vergessen|unterlassen)",
        rewrite: "Schreibe, was getan wurde, und was an den Schritt erinnert hätte: im Runbook, im Werkzeug.",
      },
    ],
    counterfactual: [
      {
        pattern:
          "(?:wir|man|ich|{person}) hätten? (?:[\\p{L}-]+ ){0,8}(?:müssen|sollen|können)|hätten? (?:wir|man|ich|{person}) (?:[\\p{L}-]+ ){0,8}(?:müssen|sollen|können)",
        rewrite: "Schreibe, was getan wurde und warum; was künftig geschehen soll, steht bei den Maßnahmen.",
      },
      {
        pattern:
          "hätten? (?:[\\p{L}-]+ ){0,8}(?:bemerkt|erkannt|getestet|geprüft|verhindert|vermieden|entdeckt) werden (?:müssen|sollen|können)",
        rewrite: "Schreibe, was da war: `kein Test prüft …`; der Wunsch danach ist eine Maßnahme.",
      },
    ],
    "animated-language": [
      {
        pattern:
          "katastrophal(?:e[rnms]?)?|desaströs(?:e[rnms]?)?|lächerlich(?:e[rnms]?)?|unverzeihlich(?:e[rnms]?)?|unfassbar(?:e[rnms]?)?|peinlich(?:e[rnms]?)?|alptraum|albtraum|desaster|fiasko|wahnsinn|offensichtlich(?:e[rnms]?)?",
        rewrite: "Schreibe, wie viel, wie lange oder für wen: Eine Zahl sagt mehr.",
      },
    ],
    "overbroad-outage": [
      {
        pattern:
          "totalausfall|komplettausfall|(?:alles|(?:das|die) (?:ganze|gesamte) (?:system|seite|plattform)) (?:war|fiel) (?:[\\p{L}]+ )?(?:aus|down|offline|weg|tot)",
        rewrite:
          "Nenne, was nicht ging und für welchen Anteil: `Bezahlen und Anmelden schlugen fehl, die Suche ging weiter`.",
      },
    ],
  },
  endsAtPerson: [
    "menschliche[snmr]? (?:versagen|fehler)|bedienfehler|bedienungsfehler",
    "(?:{person}|wir) (?:hat|hatte|haben|hatten) (?:[\\p{L}-]+ ){0,6}(?:vergessen|übersehen|versäumt|verwechselt|nicht bemerkt|nicht geprüft)",
    "(?:unachtsamkeit|nachlässigkeit|fahrlässigkeit|unwissenheit)",
  ],
  team: "team|teams|gruppe|abteilung|alle|jeder|entwicklung|betrieb|plattform",
  relativeDates: [
    "gestern|vorgestern",
    "heute (?:morgen|nacht|früh|abend)",
    "(?:letzte[nr]?|vergangene[nr]?|diese[nr]?) (?:nacht|woche|monat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
    "(?:in|während) den letzten (?:\\d{1,3}|paar|zwei|drei) (?:minuten|stunden|tagen|wochen)",
    "vor (?:\\d{1,3}|ein paar|zwei|drei) (?:minuten|stunden|tagen|wochen)",
    "am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
  ],
};
