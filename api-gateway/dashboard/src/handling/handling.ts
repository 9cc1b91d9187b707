import { list, object } from '../event/json';

/** What capture does to a camera's pictures, as far as the page tells of it. */
export interface Handling {
  /** How many parts are black. */
  readonly masks: number;
  /** Whether fewer pictures of a still scene are sent; null is as capture is configured. */
  readonly motionGate: boolean | null;
  /** Whether capture has been told. */
  readonly inForce: boolean;
}

export function toHandling(answer: unknown): Handling {
  const json = object(answer);
  const gate = json?.['motionGate'];
  return {
    masks: list(json?.['masks']).length,
    motionGate: typeof gate === 'boolean' ? gate : null,
    inForce: json?.['inForce'] === true,
  };
}

/** What is black, and whether it is so yet. */
export function maskWords({ masks, inForce }: Handling): string {
  const many = masks === 1 ? '1 privacy mask' : `${masks} privacy masks`;
  if (masks === 0) return inForce ? 'No privacy mask: the whole picture is seen.' : 'No privacy mask any more, once capture knows.';
  return inForce ? `${many} in force: black before a picture leaves capture.` : `${many} saved, but not in force yet.`;
}
