import type { Camera, Incident } from './types';

/** For tests: a camera, and an incident, with nothing special about them. */
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
    lastFrameAt: 0,
    policy: { affect: false, purpose: null },
    captured: 10,
    scored: 10,
    dropped: 0,
    expired: 0,
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
    zoneName: 'Whole view',
    className: 'person',
    trackIds: ['7'],
    startTime: 1_000,
    clearedAt: null,
    ...special,
  };
}
