const text = { type: "string" };
const uri = { type: "string", format: "uri-reference" };
const moment = { type: "string", format: "date-time" };
const authors = {
  ...{ type: "array", minItems: 1, items: { type: "object", minProperties: 1, additionalProperties: false } },
};
Object.assign(authors.items, { properties: { name: text, url: uri, avatar: uri } });

/** JSON Schema of what https://www.jsonfeed.org/version/1.1/ demands, extensions aside. */
export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    ...{ version: { const: "https://jsonfeed.org/version/1.1" }, title: text, home_page_url: uri, feed_url: uri },
    ...{ description: text, user_comment: text, next_url: uri, icon: uri, favicon: uri, authors, language: text },
    ...{ expired: { type: "boolean" }, hubs: { type: "array" } },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_text"] }, { required: ["content_html"] }],
        additionalProperties: false,
        properties: {
          ...{ id: { type: "string", format: "uri" }, url: uri, external_url: uri, title: text, summary: text },
          ...{ content_text: text, content_html: text, image: uri, banner_image: uri, authors, language: text },
          ...{ date_published: moment, date_modified: moment, attachments: { type: "array" } },
          tags: { type: "array", items: text, uniqueItems: true },
        },
      },
    },
  },
};
