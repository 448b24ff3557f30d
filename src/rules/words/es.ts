import type { WordList } from "./phrase.ts";

const role =
  "ingenier[oa]s?|desarrollador(?:a|es|as)?|operador(?:a|es|as)?|administrador(?:a|es|as)?|compañer[oa]s?|técnic[oa]s?|responsables?";

export const spanish: WordList = {
  commonWords: ["el", "los", "las", "que", "para"],
  person: `él|ella|ellos|ellas|alguien|(?:el|la|los|las|un|una|nuestr[oa]) (?:${role})`,
  phrases: {
    "blame-judgement": [
      {
        pattern:
          "{person} (?:fue |fueron |era |estaba |actuó )?(?:muy |demasiado |simplemente )?(?:negligentes?|negligentemente|descuidad[oa]s?|imprudentes?|irresponsables?|incompetentes?|torpes?|perezos[oa]s?|por descuido)",
        rewrite: "Escribe qué se veía y qué se hizo, y por qué parecía correcto.",
      },
      {
        pattern: "error(?:es)? humanos?|error(?:es)? del operador",
        rewrite: "Describe la acción y su entorno: ¿qué mostraba la herramienta, qué se esperaba de ella?",
      },
      {
        pattern: "{person} (?:olvidó|olvidaron|omitió|se olvidó de|se olvidaron de) \\p{L}+",
        rewrite: "Escribe qué se hizo, y qué habría recordado el paso: el procedimiento, la herramienta.",
      },
    ],
    counterfactual: [
      {
        pattern:
          "(?:deberíamos|podríamos|tendríamos que) haber(?:lo|la|nos|se)? \\p{L}+|(?:{person}|el equipo) (?:debería|deberían|podría|podrían|tendría que|tendrían que) haber(?:lo|la|se)? \\p{L}+",
        rewrite: "Escribe qué se hizo y por qué; lo que haya que hacer desde ahora va en las acciones.",
      },
      {
        pattern: "(?:debería|deberían|podría|podrían) haberse (?:detectado|evitado|probado|revisado|previsto|notado)",
        rewrite: "Escribe qué había entonces: `ninguna prueba cubre …`; el deseo es una acción.",
      },
    ],
    "animated-language": [
      {
        pattern:
          "desastros[oa]s?|catastrófic[oa]s?|ridícul[oa]s?|imperdonables?|pesadilla|vergonzos[oa]s?|fiasco|obviamente",
        rewrite: "Escribe cuánto, cuánto tiempo o para quién: un número dice más.",
      },
    ],
    "overbroad-outage": [
      {
        pattern: "caída (?:total|completa)|todo (?:estaba|se) (?:caído|cayó|fuera de servicio)",
        rewrite: "Nombra qué no funcionaba, y para qué parte de las peticiones.",
      },
    ],
  },
  endsAtPerson: [
    "error(?:es)? humanos?",
    "(?:{person}) (?:olvidó|omitió|ignoró|confundió|no revisó|no comprobó)",
    "(?:negligencia|descuido|imprudencia)",
  ],
  team: "equipo|equipos|grupo|departamento|todos|operaciones|plataforma",
  relativeDates: [
    "ayer|anteayer|anoche",
    "(?:la semana|el mes) pasad[oa]",
    "el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) pasado",
    "hace (?:\\d{1,3}|dos|tres|unos|unas) (?:minutos|horas|días|semanas)",
    "(?:en )?(?:las|los) últim[oa]s (?:\\d{1,3}|dos|tres|pocas|pocos) (?:minutos|horas|días|semanas)",
  ],
};
