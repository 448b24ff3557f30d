import type { ConfigData } from "html-validate";

/** What html-validate demands of every page of a site. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Our serialisers close empty elements as XML does, which HTML allows, and leave `>` as it is.
    "void-style": "off",
    "no-raw-characters": ["error", { relaxed: true }],
    "doctype-style": "off",
    // `#5-whys` is what GitHub calls that heading, and HTML allows it.
    "valid-id": ["error", { relaxed: true }],
    // Of taste.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
  },
};
