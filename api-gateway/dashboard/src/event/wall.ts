import type { Camera, Finding, Incident, ServerEvent } from '../types';

const INCIDENTS_KEPT = 200;
const FINDINGS_KEPT = 200;

/** Everything the page knows. */
export interface Wall {
  readonly cameras: readonly Camera[];
  /** Newest first, by the time they began. */
  readonly incidents: readonly Incident[];
  /** Behaviours, anomalies and rule events; newest first. */
  readonly findings: readonly Finding[];
  /** Confirmed while somebody was looking, and not yet dismissed; newest first. */
  readonly alerts: readonly string[];
  /** False until the gateway has told us its present state. */
  readonly settled: boolean;
  /** Cameras named since the connection opened; the others are gone once it has settled. */
  readonly named: ReadonlySet<string>;
}

export type WallAction =
  | { readonly type: 'opened' }
  | { readonly type: 'settled' }
  | { readonly type: 'received'; readonly event: ServerEvent }
  | { readonly type: 'dismissed' };

export const EMPTY_WALL: Wall = { cameras: [], incidents: [], findings: [], alerts: [], settled: false, named: new Set() };

export function wall(state: Wall, action: WallAction): Wall {
  switch (action.type) {
    case 'opened':
      return { ...state, settled: false, named: new Set() };
    case 'settled':
      return { ...state, settled: true, cameras: state.cameras.filter((camera) => state.named.has(camera.id)) };
    case 'dismissed':
      return { ...state, alerts: [] };
    case 'received':
      return received(state, action.event);
  }
}

function received(state: Wall, event: ServerEvent): Wall {
  switch (event.type) {
    case 'camera':
      return withCamera(state, event.camera);
    case 'camera_removed':
      return { ...state, cameras: state.cameras.filter(({ id }) => id !== event.cameraId) };
    case 'incident':
      return withIncident(state, event.incident);
    case 'finding':
      return withFinding(state, event.finding);
  }
}

function withCamera(state: Wall, camera: Camera): Wall {
  const others = state.cameras.filter(({ id }) => id !== camera.id);
  const cameras = [...others, camera].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { ...state, cameras, named: new Set(state.named).add(camera.id) };
}

function withIncident(state: Wall, incident: Incident): Wall {
  const before = state.incidents.find(({ id }) => id === incident.id);
  if (before !== undefined && before.revision >= incident.revision) return state;
  const others = state.incidents.filter(({ id }) => id !== incident.id);
  const incidents = [...others, incident].sort((a, b) => b.startTime - a.startTime).slice(0, INCIDENTS_KEPT);
  return { ...state, incidents, alerts: alerts(state, incident, before) };
}

function withFinding(state: Wall, finding: Finding): Wall {
  if (state.findings.some(({ kind, id }) => kind === finding.kind && id === finding.id)) return state;
  const findings = [...state.findings, finding].sort((a, b) => b.at - a.at).slice(0, FINDINGS_KEPT);
  return { ...state, findings };
}

function alerts(state: Wall, incident: Incident, before: Incident | undefined): readonly string[] {
  const others = state.alerts.filter((id) => id !== incident.id);
  if (incident.status !== 'confirmed') return others;
  // what was confirmed before the page opened is in the list, and no news
  const isNews = state.settled || before !== undefined;
  const wasConfirmed = before?.status === 'confirmed';
  return isNews && !wasConfirmed ? [incident.id, ...others] : state.alerts;
}
