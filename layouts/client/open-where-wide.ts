/** What stands beside the text on a wide screen is open there; above the text it would be in the way, and is closed. */
export function openWhereWide(details: HTMLDetailsElement, minimum: string): void {
  const wide = matchMedia(`(min-width: ${minimum})`);
  const adapt = () => {
    details.open = wide.matches;
  };
  wide.addEventListener("change", adapt);
  adapt();
}
