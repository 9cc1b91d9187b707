import { signed } from '../time/format';
import type { Camera } from '../types';

const OFF_FROM_MS = 2_000;

/** Whether the camera's clock is so far off that its times mislead. */
export function isOff({ skewMs }: Camera): boolean {
  return skewMs !== null && Math.abs(skewMs) >= OFF_FROM_MS;
}

/** Whose clock a camera's times are by, and how far the camera's own is ahead of ours. */
export function clockWords({ clock, skewMs }: Camera): readonly [string, string] {
  if (clock === 'camera' && skewMs !== null) return ['camera clock', signed(skewMs)];
  return ['clock', clock ?? '–'];
}

export function clockNote(camera: Camera): string {
  switch (camera.clock) {
    case 'camera':
      return isOff(camera)
        ? 'Times are the camera’s own, and its clock is off: have it set by NTP'
        : 'Times are the camera’s own; this is how far its clock is ahead of ours';
    case 'arrival':
      return 'The camera tells no time: a picture is as old as its arrival';
    default:
      return 'Not known yet';
  }
}
