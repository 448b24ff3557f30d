import type { Incident } from "#model/incident.ts";
import { type Place, startOfFile } from "#model/place.ts";

/**
 * Where the first of these values stands: its own place, else that of the nearest value around it
 * (`actions[2].owners` → `actions[2]` → `actions`), else the start of the file.
 */
export function placeOf(incident: Incident, ...paths: string[]): Place {
  for (const path of paths) {
    const place = nearestPlace(incident.places, path);
    if (place !== undefined) return place;
  }
  return startOfFile;
}

function nearestPlace(places: Record<string, Place>, path: string): Place | undefined {
  for (let around = path; around !== ""; around = parentOf(around)) {
    if (Object.hasOwn(places, around)) return places[around];
  }
  return undefined;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
}
