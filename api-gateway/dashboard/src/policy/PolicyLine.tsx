import type { Camera } from '../types';
import { short } from './words';

/** A camera's policy in one line. */
export function PolicyLine({ camera }: { readonly camera: Camera }) {
  const { affect } = camera.policy;
  return (
    <p className={`policy-line policy-${affect ? 'open' : 'closed'}`} data-testid={`camera-policy-${camera.id}`}>
      <span className="policy-mark" aria-hidden="true" />
      {short(camera.policy)}
    </p>
  );
}
