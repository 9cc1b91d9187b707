import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { LiveFeed } from './LiveFeed';
import { PicturePainter } from './PicturePainter';

/** Paints a camera's pictures into the image while it is in view; returns when the last one came, null before the first. */
export function usePicture(
  feed: LiveFeed,
  cameraId: string,
  image: RefObject<HTMLImageElement | null>,
  inView: boolean,
  enlarged: boolean,
): number | null {
  const [lastAt, setLastAt] = useState<number | null>(null);
  useEffect(() => {
    if (!inView || image.current === null) return undefined;
    // once a second is enough to tell whether the picture stands still
    const painter = new PicturePainter(image.current, () =>
      setLastAt((before) => (before !== null && Date.now() - before < 1000 ? before : Date.now())),
    );
    const stop = feed.watch(cameraId, (jpeg) => painter.paint(jpeg), enlarged);
    return () => {
      stop();
      painter.dispose();
    };
  }, [feed, cameraId, image, inView, enlarged]);
  return lastAt;
}
