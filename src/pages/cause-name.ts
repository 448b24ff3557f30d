/** A cause as one says it: `race-condition` → `race condition`; what an author wrote otherwise stays as it is. */
export function causeName(name: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) ? name.replaceAll("-", " ") : name;
}
