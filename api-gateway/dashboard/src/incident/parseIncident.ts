import { count, list, object, oneOf, text, time, words } from '../event/json';
import type { Json } from '../event/json';
import type { Incident, IncidentState, IncidentStatus, Severity, Transition } from '../types';

const STATUSES: readonly IncidentStatus[] = ['suspicious', 'confirmed', 'cleared'];
const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

export function toIncident(json: Json): Incident {
  return {
    ...toState(json),
    id: text(json['id']) ?? '',
    cameraId: text(json['cameraId']) ?? '',
    cameraName: text(json['cameraName']) ?? `camera ${text(json['cameraId'])}`,
    revision: count(json['revision']),
    zoneName: text(json['zoneName']),
    lineName: text(json['lineName']),
  };
}

/** The answer of /api/v1/incidents/{id}/transitions. */
export function toTransitions(json: unknown): readonly Transition[] {
  return list(json)
    .map(object)
    .filter((step) => step !== null)
    .map((step) => {
      const before = object(step['before']);
      const after = object(step['after']);
      return {
        revision: count(step['revision']),
        transition: text(step['transition']) ?? '',
        at: time(step['at']) ?? 0,
        before: before === null ? null : toState(before),
        after: after === null ? null : toState(after),
        byReport: text(step['observationId']) !== null,
        ruleVersion: text(step['ruleVersion']),
      };
    });
}

function toState(json: Json): IncidentState {
  return {
    status: oneOf(STATUSES, json['status'], 'suspicious'),
    confidence: count(json['confidence']),
    severity: oneOf(SEVERITIES, json['severity'], 'low'),
    crimeType: text(json['crimeType']) ?? 'unknown',
    rule: text(json['rule']) ?? '',
    zoneId: text(json['zoneId']),
    lineId: text(json['lineId']),
    reporter: text(json['reporter']),
    className: text(json['className']),
    trackIds: words(json['trackIds']),
    startTime: time(json['startTime']) ?? 0,
    endTime: time(json['endTime']),
    clearedAt: time(json['clearedAt']),
  };
}
