import { spaced, whole } from '../time/format';
import type { Camera } from '../types';

/** Where a camera's frames went; the entries add up to what was captured. */
export function Ledger({ camera }: { readonly camera: Camera }) {
  const dropped = Object.entries(camera.droppedBy)
    .filter(([, frames]) => frames > 0)
    .sort(([a], [b]) => a.localeCompare(b));
  return (
    <section className="panel" aria-label="Frames" data-testid="ledger">
      <h3>Frames</h3>
      <dl className="figures ledger">
        <Entry name="captured" frames={camera.captured} />
        <Entry name="scored" frames={camera.scored} sign="=" />
        {dropped.map(([reason, frames]) => (
          <Entry key={reason} name={`dropped, ${spaced(reason).toLowerCase()}`} frames={frames} sign="+" lost />
        ))}
        {dropped.length === 0 && <Entry name="dropped" frames={camera.dropped} sign="+" lost={camera.dropped > 0} />}
        <Entry name="expired" frames={camera.expired} sign="+" lost={camera.expired > 0} />
        <Entry name="in flight" frames={camera.inFlight} sign="+" />
        {camera.residual !== 0 && <Entry name="unaccounted for" frames={camera.residual} sign="+" lost />}
      </dl>
    </section>
  );
}

interface EntryProps {
  readonly name: string;
  readonly frames: number;
  readonly sign?: string;
  readonly lost?: boolean;
}

function Entry({ name, frames, sign, lost = false }: EntryProps) {
  return (
    <div className={lost ? 'figures-lost' : ''}>
      <dt>{name}</dt>
      <dd>
        {sign !== undefined && <span className="count">{sign} </span>}
        {whole(frames)}
      </dd>
    </div>
  );
}
