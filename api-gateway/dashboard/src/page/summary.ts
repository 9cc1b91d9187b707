import { WITH_PICTURE } from '../camera/states';
import type { Wall } from '../event/wall';
import type { Connection } from '../types';

export interface Summary {
  readonly mood: 'calm' | 'waiting' | 'attention';
  readonly words: string;
}

/** The state of the whole system in one line. */
export function summary(wall: Wall, connection: Connection, stranger: boolean): Summary {
  if (stranger) return { mood: 'attention', words: 'Not signed in. Reload the page to sign in.' };
  if (connection.phase === 'lost') return { mood: 'attention', words: 'What you see is not current' };
  const cameras = wall.cameras.length;
  if (cameras === 0) {
    return { mood: 'waiting', words: wall.settled ? 'No camera yet' : 'Asking the gateway for its cameras' };
  }
  const blind = wall.cameras.filter(({ state }) => !WITH_PICTURE.has(state) && state !== 'connecting').length;
  if (blind > 0) return { mood: 'attention', words: `${blind} of ${plural(cameras)} without a picture` };
  const poor = wall.cameras.filter(({ state }) => WITH_PICTURE.has(state) && state !== 'online').length;
  if (poor > 0) return { mood: 'attention', words: `${poor} of ${plural(cameras)} with a poor picture` };
  const connecting = wall.cameras.filter(({ state }) => state === 'connecting').length;
  if (connecting > 0) return { mood: 'waiting', words: `${connecting} of ${plural(cameras)} connecting` };
  return { mood: 'calm', words: cameras === 1 ? 'The camera is online' : `All ${cameras} cameras online` };
}

function plural(cameras: number): string {
  return cameras === 1 ? '1 camera' : `${cameras} cameras`;
}
