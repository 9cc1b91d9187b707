import { signed } from '../time/format';
import type { Camera } from '../types';

const OFF_FROM_MS = 2_000;

/** Whether the camera's clock is so far off that it misleads, or that capture does not believe it. */
export function isOff({ clock, skewMs }: Camera): boolean {
  return skewMs !== null && (clock === 'arrival' || Math.abs(skewMs) >= OFF_FROM_MS);
}

/** How far the camera's clock is ahead of ours where it tells one, else whose clock its times are by. */
export function clockWords({ clock, skewMs }: Camera): readonly [string, string] {
  return skewMs === null ? ['clock', clock ?? '–'] : ['camera clock', signed(skewMs)];
}

export function clockNote(camera: Camera): string {
  if (isOff(camera)) {
    const used = camera.clock === 'arrival' ? 'Times are those of arrival, because the camera’s clock is off' : 'The camera’s clock is off';
    return `${used}: have it set by NTP.`;
  }
  switch (camera.clock) {
    case 'camera':
      return 'Times are the camera’s own.';
    case 'arrival':
      return 'The camera tells no time: a picture is as old as its arrival.';
    default:
      return 'Not known yet.';
  }
}
