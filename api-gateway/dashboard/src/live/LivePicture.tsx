import { useRef } from 'react';
import type { ReactNode } from 'react';
import { duration } from '../time/format';
import type { Camera } from '../types';
import type { LiveFeed } from './LiveFeed';
import { useInView } from './useInView';
import { usePicture } from './usePicture';

const STALE_AFTER_MS = 5_000;
const USUAL_ASPECT = 16 / 9;

interface Props {
  readonly camera: Camera;
  readonly feed: LiveFeed;
  readonly now: number;
  readonly testId: string;
  /** Whether it is the one looked at: all that the camera makes is shown. */
  readonly enlarged?: boolean;
  /** What lies over the picture, told the picture's width by its height. */
  readonly over?: (aspect: number) => ReactNode;
}

/** The newest picture of a camera, and in words why there is none. */
export function LivePicture({ camera, feed, now, testId, enlarged = false, over }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const inView = useInView(frame);
  const lastAt = usePicture(feed, camera.id, image, inView, enlarged);
  const stale = lastAt !== null && inView && now - lastAt > STALE_AFTER_MS;
  return (
    <div ref={frame} className={`picture${stale ? ' picture-stale' : ''}`}>
      <img ref={image} data-testid={testId} alt={`Live picture of ${camera.name}`} hidden={lastAt === null} />
      {lastAt === null && <p className="picture-empty">{emptyWords(camera)}</p>}
      {over?.(aspect(image.current))}
      {stale && <p className="picture-note">no new picture for {duration(now - lastAt)}</p>}
    </div>
  );
}

function aspect(image: HTMLImageElement | null): number {
  return image !== null && image.naturalHeight > 0 ? image.naturalWidth / image.naturalHeight : USUAL_ASPECT;
}

function emptyWords(camera: Camera): string {
  switch (camera.state) {
    case 'online':
    case 'connecting':
      return 'Waiting for the first frame';
    default:
      return camera.lastFrameAt === null ? 'No picture yet' : 'No picture at the moment';
  }
}
