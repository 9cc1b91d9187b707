import { toAnomaly, toBehavior, toRuleEvent } from '../finding/parseFinding';
import { toIncident } from '../incident/parseIncident';
import { toRisk } from '../risk/parseRisk';
import { CAMERA_STATES } from '../types';
import type { Camera, CameraState, Policy, ServerEvent } from '../types';
import { count, figures, number, object, oneOf, parse, text, time } from './json';
import type { Json } from './json';

type Reading = (payload: Json, message: Json) => ServerEvent;

const CLOCKS = ['camera', 'arrival'] as const;

/** The events that carry something under a name of their own. */
const READINGS: Readonly<Record<string, readonly [string, Reading]>> = {
  camera: ['camera', (payload) => ({ type: 'camera', camera: toCamera(payload) })],
  incident: ['incident', (payload) => ({ type: 'incident', incident: toIncident(payload) })],
  anomaly: ['anomaly', (payload) => ({ type: 'finding', finding: toAnomaly(payload) })],
  behavior: ['behavior', (payload) => ({ type: 'finding', finding: toBehavior(payload) })],
  rule_event: ['ruleEvent', (payload, message) => ({ type: 'finding', finding: toRuleEvent(payload, message) })],
};

/** A message of /ws/events, or null for one this page does not know: a newer gateway may say more. */
export function parseEvent(data: unknown): ServerEvent | null {
  const message = typeof data === 'string' ? object(parse(data)) : null;
  if (message === null) return null;
  const type = text(message['type']) ?? '';
  if (Object.hasOwn(READINGS, type)) {
    const [name, reading] = READINGS[type]!;
    const payload = object(message[name]);
    return payload === null ? null : reading(payload, message);
  }
  const removed = text(message['id']);
  return type === 'camera_removed' && removed !== null ? { type: 'camera_removed', cameraId: removed } : null;
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
    decodedPerSecond: number(json['decodedPerSecond']),
    clock: CLOCKS.find((word) => word === json['clock']) ?? null,
    skewMs: number(json['skewMs']),
    still: json['still'] === true,
    live: json['live'] === true,
    lastFrameAt: time(json['lastFrameAt']),
    policy: toPolicy(object(json['policy'])),
    captured: count(json['captured']),
    scored: count(json['scored']),
    dropped: count(json['dropped']),
    droppedBy: figures(json['droppedBy']) ?? {},
    expired: count(json['expired']),
    inFlight: count(json['inFlight']),
    residual: count(json['residual']),
    risk: toRisk(object(json['risk'])),
  };
}

function toPolicy(json: Json | null): Policy {
  return json?.['affect'] === true ? { affect: true, purpose: text(json['purpose']) } : { affect: false, purpose: null };
}
