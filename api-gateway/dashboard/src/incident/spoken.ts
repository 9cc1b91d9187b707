import type { Incident } from '../types';
import { crime } from './words';

/** The sentence a screen reader says; it changes with the incident's state, not with its clock. */
export function spoken(incident: Incident | undefined): string {
  if (incident === undefined) return '';
  return `${crime(incident)} ${incident.status} at ${incident.cameraName}, severity ${incident.severity}`;
}
