import { count, number, object, text, time } from '../event/json';
import type { Json } from '../event/json';
import { toLevel } from '../risk/parseRisk';
import type { Anomaly, Behavior, RuleEvent } from '../types';

export function toAnomaly(json: Json): Anomaly {
  return {
    ...base(json),
    kind: 'anomaly',
    type: text(json['anomalyType']) ?? 'anomaly',
    level: toLevel(json['severity']),
    riskScore: count(json['riskScore']),
    reasoning: text(json['reasoning']),
    beganAt: time(json['beganAt']),
  };
}

export function toBehavior(json: Json): Behavior {
  const context = object(json['context']) ?? {};
  return {
    ...base(json),
    kind: 'behavior',
    type: text(json['detectionType']) ?? 'behaviour',
    level: toLevel(json['riskLevel']),
    category: text(json['category']) ?? '',
    confidence: count(json['confidence']),
    deviation: number(json['deviation']),
    riskScore: count(json['riskScore']),
    context: Object.entries(context).flatMap(([name, word]) => (text(word) === null ? [] : [[name, text(word)!] as const])),
  };
}

/** @param message around it: the names of its zone and line */
export function toRuleEvent(json: Json, message: Json): RuleEvent {
  return {
    ...base(json),
    kind: 'rule',
    type: text(json['rule']) ?? 'rule',
    onvif: text(json['onvif']),
    state: typeof json['state'] === 'boolean' ? json['state'] : null,
    zoneName: text(message['zoneName']) ?? (text(json['zoneId']) === null ? null : `zone ${text(json['zoneId'])}`),
    lineName: text(message['lineName']) ?? (text(json['lineId']) === null ? null : `line ${text(json['lineId'])}`),
    className: text(json['className']),
    direction: text(json['direction']),
    count: number(json['count']),
    speed: number(json['speed']),
    dwellSeconds: number(json['dwellSeconds']),
  };
}

function base(json: Json) {
  return {
    id: text(json['id']) ?? '',
    cameraId: text(json['cameraId']) ?? '',
    at: time(json['at']) ?? 0,
    trackId: text(json['trackId']),
    subjectId: text(json['subjectId']),
  };
}
