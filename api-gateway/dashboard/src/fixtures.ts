import type { Caller } from './session/caller';
import type { Anomaly, Camera, Incident, Risk, RuleEvent } from './types';

/** For tests: a camera, an incident and so on, with nothing special about them. */
export function aCamera(special: Partial<Camera> = {}): Camera {
  return {
    id: '1',
    name: 'Yard',
    location: null,
    online: true,
    state: 'online',
    stateSince: 0,
    detail: null,
    framesPerSecond: 5,
    decodedPerSecond: 25,
    clock: 'camera',
    skewMs: 0,
    still: false,
    live: false,
    lastFrameAt: 0,
    policy: { affect: false, purpose: null },
    captured: 10,
    scored: 10,
    dropped: 0,
    droppedBy: {},
    expired: 0,
    inFlight: 0,
    residual: 0,
    risk: null,
    ...special,
  };
}

/** A viewer of everything. */
export function aCaller(special: Partial<Caller> = {}): Caller {
  return {
    name: 'ada',
    kind: 'person',
    roles: ['viewer'],
    scope: { everything: true, sites: [], cameras: [] },
    named: true,
    inSession: true,
    ...special,
  };
}

export function anIncident(special: Partial<Incident> = {}): Incident {
  return {
    id: 'i1',
    cameraId: '1',
    cameraName: 'Yard',
    status: 'suspicious',
    revision: 1,
    confidence: 0.5,
    severity: 'medium',
    crimeType: 'suspicious_activity',
    rule: 'LoiteringDetector',
    zoneId: '1',
    zoneName: 'Whole view',
    lineId: null,
    lineName: null,
    reporter: null,
    className: 'person',
    trackIds: ['7'],
    startTime: 1_000,
    endTime: null,
    clearedAt: null,
    ...special,
  };
}

export function aRisk(special: Partial<Risk> = {}): Risk {
  return {
    score: 0.45,
    level: 'MEDIUM',
    at: 1_000,
    aiStatus: 'MOTION',
    anomalyType: null,
    reasoning: 'motion 2.1 deviations above usual',
    baselineDeviation: 2.1,
    learningComplete: true,
    people: 2,
    indicators: null,
    ...special,
  };
}

export function anAnomaly(special: Partial<Anomaly> = {}): Anomaly {
  return {
    kind: 'anomaly',
    id: 'a1',
    cameraId: '1',
    at: 1_000,
    trackId: null,
    subjectId: null,
    type: 'sudden_motion',
    level: 'HIGH',
    riskScore: 0.8,
    reasoning: 'motion far above usual',
    beganAt: 0,
    ...special,
  };
}

export function aRuleEvent(special: Partial<RuleEvent> = {}): RuleEvent {
  return {
    kind: 'rule',
    id: 'r1',
    cameraId: '1',
    at: 1_000,
    trackId: '7',
    subjectId: null,
    type: 'line_crossing',
    onvif: 'tns1:RuleEngine/LineDetector/Crossed',
    state: null,
    zoneName: null,
    lineName: 'Door',
    className: 'person',
    direction: 'left',
    count: null,
    speed: null,
    dwellSeconds: null,
    ...special,
  };
}
