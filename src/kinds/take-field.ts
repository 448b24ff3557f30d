import type { LabelField } from "#model/kind.ts";
import type { FieldValue } from "./field-value.ts";
import { type Reading, setPlace } from "./reading.ts";
import { namesKind, takeCategory } from "./take-category.ts";
import { takeId, takeSeverity, takeStatus } from "./take-closed-field.ts";
import { takeDate } from "./take-date.ts";
import { takeEnvironment, takeList, takePeople, takeRefs, takeSimilar, takeTags } from "./take-lists.ts";
import { takeText } from "./take-text.ts";
import { takeAudience } from "./take-visibility.ts";
import { takeWithdrawn } from "./take-withdrawn.ts";

/** Puts one value into the model. A field that is filled already keeps its first value, except where lists add up. */
export function takeField(reading: Reading, means: LabelField, value: FieldValue): void {
  if (value.text === "" && value.items.length === 0 && value.nodes.length === 0 && value.data === undefined) return;
  const { incident } = reading;
  switch (means.field) {
    case "title":
      if (value.text && !incident.title) {
        incident.title = value.text;
        setPlace(reading, "title", value.place);
      }
      return;
    case "id":
      return takeId(reading, value);
    case "kind":
      return namesKind(reading.kind, value.text) ? undefined : takeList(reading, "category", value);
    case "category":
      if (reading.kind.categories) return takeCategory(reading, value, reading.kind.categories);
      return takeList(reading, "category", value);
    case "severity":
      return takeSeverity(reading, value);
    case "status":
    case "docStatus":
    case "incidentStatus":
      return takeStatus(reading, means.field, value);
    case "draft":
      if (value.data === true || /^(?:true|yes)$/i.test(value.text)) incident.docStatus = "draft";
      return;
    case "audience":
      return takeAudience(reading, value);
    case "withdrawn":
      return takeWithdrawn(reading, value);
    case "tags":
      return takeTags(reading, value);
    case "services":
    case "components":
    case "aliases":
      return takeList(reading, means.field, value);
    case "environment":
      return takeEnvironment(reading, value);
    case "similar":
      return takeSimilar(reading, value);
    case "date":
      return takeDate(reading, means.to, value);
    case "person":
      return takePeople(reading, means.role, value);
    case "ref":
      return takeRefs(reading, means.role, value);
    case "lang":
      if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value.text)) incident.lang = value.text;
      return;
    case "takeaway":
      if (value.text) incident.takeaway ??= value.text;
      return;
    default:
      return takeText(reading, means, value);
  }
}
