/**
 * What stands beside the text on a wide screen is open there; above the text it would be in the way, and is closed, unless
 * it is wanted open `anyway`.
 */
export function openWhereWide(details: HTMLDetailsElement, minimum: string, anyway = false): void {
  const wide = matchMedia(`(min-width: ${minimum})`);
  const adapt = () => {
    details.open = anyway || wide.matches;
  };
  wide.addEventListener("change", adapt);
  adapt();
}
