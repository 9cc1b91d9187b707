import type { Camera } from '../types';

/** What is special about the rate of a camera's pictures now. */
export function CameraMarks({ camera }: { readonly camera: Camera }) {
  if (!camera.live && !camera.still) return null;
  return (
    <p className="marks">
      {camera.live && (
        <span className="mark mark-live" title="Every picture is sent on, because somebody watches">
          live
        </span>
      )}
      {camera.still && (
        <span className="mark" title="Nothing moves, so fewer pictures are sampled">
          still
        </span>
      )}
    </p>
  );
}
