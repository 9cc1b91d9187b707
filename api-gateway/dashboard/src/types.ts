/** What the gateway says, after parseEvent has checked it. Times are milliseconds since the epoch. */

export const CAMERA_STATES = [
  'online',
  'connecting',
  'refused',
  'unauthorised',
  'frozen',
  'garbled',
  'blurred',
  'dark',
  'signal_lost',
  'unreadable',
  'unreachable',
  'ended',
  'turned_away',
  'silent',
] as const;
export type CameraState = (typeof CAMERA_STATES)[number];

/** What may be inferred on a camera beyond what is in its picture. */
export interface Policy {
  /** Whether emotion and gaze are. */
  readonly affect: boolean;
  /** What for; null where they are not. */
  readonly purpose: string | null;
}

export interface Camera {
  readonly id: string;
  readonly name: string;
  readonly location: string | null;
  readonly online: boolean;
  readonly state: CameraState;
  readonly stateSince: number | null;
  /** What to do about the state, in the words of capture. */
  readonly detail: string | null;
  /** Scored frames a second, over the last ten seconds. */
  readonly framesPerSecond: number;
  /** Pictures really decoded; null where capture does not say. */
  readonly decodedPerSecond: number | null;
  /** What capture times are read from; null where none is known. */
  readonly clock: 'camera' | 'arrival' | null;
  /** The camera's clock minus capture's own, milliseconds; null where the camera tells no time. */
  readonly skewMs: number | null;
  /** Nothing moves, so fewer pictures are sampled. */
  readonly still: boolean;
  /** Every picture is sent on, because somebody watches. */
  readonly live: boolean;
  readonly lastFrameAt: number | null;
  readonly policy: Policy;
  readonly captured: number;
  readonly scored: number;
  readonly dropped: number;
  /** The same by reason. */
  readonly droppedBy: Readonly<Record<string, number>>;
  readonly expired: number;
  /** Captured, and with time yet to meet their end. */
  readonly inFlight: number;
  /** Captured, and lost without anybody telling. */
  readonly residual: number;
  /** Null where nothing is known of now. */
  readonly risk: Risk | null;
}

export const RISK_LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export const AI_STATUSES = ['IDLE', 'MOTION', 'ALERT'] as const;
export type AiStatus = (typeof AI_STATUSES)[number];

/** What the last analysis of a camera as a whole said. */
export interface Risk {
  /** 0 to 1. */
  readonly score: number;
  readonly level: RiskLevel;
  readonly at: number;
  readonly aiStatus: AiStatus | null;
  readonly anomalyType: string | null;
  readonly reasoning: string | null;
  /** |z| of the feature furthest from the camera's own history. */
  readonly baselineDeviation: number | null;
  readonly learningComplete: boolean;
  readonly people: number;
  /** 0 to 1 by name; null where they are not inferred, or no face could be read. */
  readonly indicators: Readonly<Record<string, number>> | null;
}

export type IncidentStatus = 'suspicious' | 'confirmed' | 'cleared';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** What an incident is between two of its transitions. */
export interface IncidentState {
  readonly status: IncidentStatus;
  /** 0 to 1, the highest so far. */
  readonly confidence: number;
  readonly severity: Severity;
  readonly crimeType: string;
  readonly rule: string;
  readonly zoneId: string | null;
  readonly lineId: string | null;
  /** The model outside that reported it. */
  readonly reporter: string | null;
  readonly className: string | null;
  readonly trackIds: readonly string[];
  readonly startTime: number;
  readonly endTime: number | null;
  readonly clearedAt: number | null;
}

export interface Incident extends IncidentState {
  readonly id: string;
  readonly cameraId: string;
  readonly cameraName: string;
  /** Counts from 1 without a gap; a lower one than the one shown is old news. */
  readonly revision: number;
  readonly zoneName: string | null;
  readonly lineName: string | null;
}

/** A step in an incident's life. */
export interface Transition {
  readonly revision: number;
  readonly transition: string;
  readonly at: number;
  readonly before: IncidentState | null;
  readonly after: IncidentState | null;
  /** Whether a report from outside caused it. */
  readonly byReport: boolean;
  readonly ruleVersion: string | null;
}

interface FoundAt {
  readonly id: string;
  readonly cameraId: string;
  readonly at: number;
  readonly trackId: string | null;
  readonly subjectId: string | null;
}

export interface Anomaly extends FoundAt {
  readonly kind: 'anomaly';
  readonly type: string;
  readonly level: RiskLevel;
  readonly riskScore: number;
  readonly reasoning: string | null;
  readonly beganAt: number | null;
}

export interface Behavior extends FoundAt {
  readonly kind: 'behavior';
  readonly type: string;
  readonly level: RiskLevel;
  readonly category: string;
  readonly confidence: number;
  /** 0 to 1; null while the baseline is not ready. */
  readonly deviation: number | null;
  readonly riskScore: number;
  /** Emotion, posture, gaze and movement, in words. */
  readonly context: readonly (readonly [string, string])[];
}

export interface RuleEvent extends FoundAt {
  readonly kind: 'rule';
  readonly type: string;
  readonly onvif: string | null;
  /** True began, false ended; null for what has no length. */
  readonly state: boolean | null;
  readonly zoneName: string | null;
  readonly lineName: string | null;
  readonly className: string | null;
  readonly direction: string | null;
  readonly count: number | null;
  readonly speed: number | null;
  readonly dwellSeconds: number | null;
}

export type Finding = Anomaly | Behavior | RuleEvent;

export type ServerEvent =
  | { readonly type: 'camera'; readonly camera: Camera }
  | { readonly type: 'camera_removed'; readonly cameraId: string }
  | { readonly type: 'incident'; readonly incident: Incident }
  | { readonly type: 'finding'; readonly finding: Finding };

export type Connection =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'open' }
  | { readonly phase: 'lost'; readonly retryAt: number };

/** RFC 9457, as far as the page shows it. */
export interface Problem {
  readonly title: string;
  readonly detail: string | null;
  /** Which field is to blame, where one is. */
  readonly field: string | null;
  /** 0 where nobody answered. */
  readonly status: number;
}
