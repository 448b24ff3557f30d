import type { WordList } from "./phrase.ts";

const role =
  "ingénieure?s?|développeurs?|développeuses?|opérateurs?|opératrices?|administrateurs?|administratrices?|collègues?|techniciens?|techniciennes?|prestataires?";

export const french: WordList = {
  commonWords: ["le", "les", "des", "est", "dans"],
  person: `il|elle|ils|elles|quelqu'un|(?:le|la|les|l'|un|une|notre) ?(?:${role})`,
  phrases: {
    "blame-judgement": [
      {
        pattern:
          "{person} (?:a été |ont été |était |étaient |a agi )?(?:très |trop |vraiment )?(?:négligente?s?|imprudente?s?|irresponsables?|incompétente?s?|inattentifs?|inattentives?|stupides?|par négligence|par imprudence)",
        rewrite: "Écrivez ce qui était visible et ce qui a été fait, et pourquoi cela semblait juste.",
      },
      {
        pattern: "erreurs? humaines?|erreurs? de l'opérateur|faute d'inattention",
        rewrite: "Décrivez l'action et son contexte : que montrait l'outil, qu'en attendait-on ?",
      },
      {
        pattern: "{person} (?:a|ont|avait|avaient) (?:oublié|omis|négligé) de \\p{L}+",
        rewrite: "Écrivez ce qui a été fait, et ce qui aurait rappelé l'étape : la procédure, l'outil.",
      },
    ],
    counterfactual: [
      {
        pattern: "(?:nous|on|j'|je|{person}) ?(?:aurai[st]|aurions|auraient) (?:[\\p{L}]+ )?(?:dû|pu)",
        rewrite: "Écrivez ce qui a été fait et pourquoi ; ce qu'il faut faire désormais va dans les actions.",
      },
      {
        pattern:
          "aurai(?:t|ent) (?:[\\p{L}]+ )?(?:dû|pu) être (?:détectée?s?|remarquée?s?|testée?s?|évitée?s?|vérifiée?s?|anticipée?s?)",
        rewrite: "Écrivez ce qui existait : `aucun test ne couvre …` ; le souhait est une action.",
      },
    ],
    "animated-language": [
      {
        pattern:
          "désastreu(?:x|se|ses|sement)|catastrophiques?|ridicules?|inexcusables?|cauchemar|fiasco|honteu(?:x|se)|évidemment",
        rewrite: "Écrivez combien, combien de temps ou pour qui : un nombre en dit plus.",
      },
    ],
    "overbroad-outage": [
      {
        pattern: "panne (?:totale|générale|complète)|tout était (?:en panne|hors service|hors ligne|indisponible)",
        rewrite: "Nommez ce qui ne marchait pas, et pour quelle part des requêtes.",
      },
    ],
  },
  endsAtPerson: [
    "erreurs? humaines?",
    "(?:{person}|nous|on) (?:a|ont|avait|avaient|avons) (?:oublié|omis|négligé|raté|confondu)",
    "(?:négligence|inattention|imprudence)",
  ],
  team: "équipe|équipes|groupe|service|tous|tout le monde|exploitation|plateforme",
  relativeDates: [
    "hier|avant-hier",
    "(?:la semaine|le mois|la nuit) (?:dernière?|passée?)",
    "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier",
    "il y a (?:\\d{1,3}|deux|trois|quelques) (?:minutes|heures|jours|semaines)",
    "(?:ces|les|des) (?:\\d{1,3}|deux|trois|quelques) dernières (?:minutes|heures|semaines)",
  ],
};
