import { duration, spaced } from '../time/format';
import type { Incident } from '../types';

/** "suspicious_activity" as "Suspicious activity". */
export function crime(incident: Incident): string {
  return spaced(incident.crimeType);
}

/** How long it lasted, or lasts already. */
export function length(incident: Incident, now: number): string {
  return duration((incident.clearedAt ?? now) - incident.startTime);
}

/** "Yard gate · person #12", or "reported by model-3" where nothing was seen; empty where nothing is known. */
export function place(incident: Incident): string {
  const reported = incident.reporter === null ? null : `reported by ${incident.reporter}`;
  return [incident.zoneName, incident.lineName, who(incident), reported].filter((part) => part !== null).join(' · ');
}

/** "person 12" or "person 12, 15". */
export function who(incident: Incident): string | null {
  if (incident.className === null) return null;
  const tracks = incident.trackIds.slice(0, 3).map((id) => `#${id}`);
  const more = incident.trackIds.length > 3 ? ' …' : '';
  return [incident.className, tracks.join(' ')].join(' ').trim() + more;
}
