/** What the gateway says, after parseEvent has checked it. Times are milliseconds since the epoch. */

export const CAMERA_STATES = [
  'online',
  'connecting',
  'refused',
  'unauthorised',
  'frozen',
  'unreadable',
  'unreachable',
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
  readonly lastFrameAt: number | null;
  readonly policy: Policy;
  readonly captured: number;
  readonly scored: number;
  readonly dropped: number;
  readonly expired: number;
}

export type IncidentStatus = 'suspicious' | 'confirmed' | 'cleared';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

export interface Incident {
  readonly id: string;
  readonly cameraId: string;
  readonly cameraName: string;
  readonly status: IncidentStatus;
  /** Counts from 1 without a gap; a lower one than the one shown is old news. */
  readonly revision: number;
  /** 0 to 1, the highest so far. */
  readonly confidence: number;
  readonly severity: Severity;
  readonly crimeType: string;
  readonly rule: string;
  readonly zoneName: string | null;
  readonly className: string | null;
  readonly trackIds: readonly string[];
  readonly startTime: number;
  readonly clearedAt: number | null;
}

export type ServerEvent =
  | { readonly type: 'camera'; readonly camera: Camera }
  | { readonly type: 'camera_removed'; readonly cameraId: string }
  | { readonly type: 'incident'; readonly incident: Incident };

export type Connection =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'open' }
  | { readonly phase: 'lost'; readonly retryAt: number };

/** RFC 9457, as far as the page shows it. */
export interface Problem {
  readonly title: string;
  readonly detail: string | null;
}
