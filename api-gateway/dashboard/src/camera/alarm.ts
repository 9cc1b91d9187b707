import type { Incident, Severity } from '../types';

const RANK: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** The worst severity among the confirmed, uncleared incidents of a camera. */
export function alarm(incidents: readonly Incident[], cameraId: string): Severity | null {
  const ranks = incidents
    .filter((incident) => incident.cameraId === cameraId && incident.status === 'confirmed')
    .map(({ severity }) => RANK.indexOf(severity));
  return ranks.length === 0 ? null : (RANK[Math.max(...ranks)] ?? null);
}
