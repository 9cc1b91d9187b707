import { CAMERA_STATES } from '../types';
import type { Camera, CameraState, Incident, IncidentStatus, Policy, ServerEvent, Severity } from '../types';

const STATUSES: readonly IncidentStatus[] = ['suspicious', 'confirmed', 'cleared'];
const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

type Json = Readonly<Record<string, unknown>>;

/** A message of /ws/events, or null for one this page does not know: a newer gateway may say more. */
export function parseEvent(data: unknown): ServerEvent | null {
  const message = typeof data === 'string' ? object(parse(data)) : null;
  const camera = object(message?.['camera']);
  const incident = object(message?.['incident']);
  if (message?.['type'] === 'camera' && camera !== null) return { type: 'camera', camera: toCamera(camera) };
  if (message?.['type'] === 'incident' && incident !== null) return { type: 'incident', incident: toIncident(incident) };
  const removed = text(message?.['id']);
  if (message?.['type'] === 'camera_removed' && removed !== null) return { type: 'camera_removed', cameraId: removed };
  return null;
}

function toCamera(json: Json): Camera {
  return {
    id: text(json['id']) ?? '',
    name: text(json['name']) ?? `camera ${text(json['id'])}`,
    location: text(json['location']),
    online: json['online'] === true,
    state: oneOf<CameraState>(CAMERA_STATES, json['state'], 'silent'),
    stateSince: time(json['stateSince']),
    detail: text(json['detail']),
    framesPerSecond: count(json['framesPerSecond']),
    lastFrameAt: time(json['lastFrameAt']),
    policy: toPolicy(object(json['policy'])),
    captured: count(json['captured']),
    scored: count(json['scored']),
    dropped: count(json['dropped']),
    expired: count(json['expired']),
  };
}

function toPolicy(json: Json | null): Policy {
  return json?.['affect'] === true ? { affect: true, purpose: text(json['purpose']) } : { affect: false, purpose: null };
}

function toIncident(json: Json): Incident {
  const tracks = json['trackIds'];
  return {
    id: text(json['id']) ?? '',
    cameraId: text(json['cameraId']) ?? '',
    cameraName: text(json['cameraName']) ?? `camera ${text(json['cameraId'])}`,
    status: oneOf(STATUSES, json['status'], 'suspicious'),
    revision: count(json['revision']),
    confidence: count(json['confidence']),
    severity: oneOf(SEVERITIES, json['severity'], 'low'),
    crimeType: text(json['crimeType']) ?? 'unknown',
    rule: text(json['rule']) ?? '',
    zoneName: text(json['zoneName']),
    className: text(json['className']),
    trackIds: Array.isArray(tracks) ? tracks.map(String) : [],
    startTime: time(json['startTime']) ?? 0,
    clearedAt: time(json['clearedAt']),
  };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function time(value: unknown): number | null {
  const millis = typeof value === 'string' ? Date.parse(value) : value;
  return typeof millis === 'number' && Number.isFinite(millis) ? millis : null;
}

function oneOf<T extends string>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((word) => word === value) ?? otherwise;
}
