import fc from "fast-check";
import { expect, it } from "vitest";
import { ticketPage } from "./ticket-page.ts";

it("has a page of its own for each ticket", () => {
  expect(ticketPage("PROJ-567")).toBe("/t/PROJ-567/");
  expect(ticketPage("acme/shop#12")).toBe("/t/acme/shop/12/");
  expect(ticketPage("acme/shop!12")).toBe("/t/acme/shop/mr-12/");
  expect(ticketPage("AB#12")).toBe("/t/AB/12/");
  expect(ticketPage("pagerduty:Q123456789")).toBe("/t/pagerduty/Q123456789/");
});

it("never gives two repositories' tickets one page", () => {
  const part = fc.stringMatching(/^[a-z][a-z0-9]{0,2}$/);
  const key = fc.tuple(
    fc.array(part, { minLength: 2, maxLength: 4 }),
    fc.constantFrom("#", "!"),
    fc.integer({ min: 1, max: 20 }),
  );
  const name = key.map(([path, mark, n]) => `${path.join("/")}${mark}${n}`);
  fc.assert(fc.property(name, name, (a, b) => a === b || ticketPage(a) !== ticketPage(b)));
});
