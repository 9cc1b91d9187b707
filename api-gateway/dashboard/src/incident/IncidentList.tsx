import type { Incident } from '../types';
import { IncidentItem } from './IncidentItem';
import { spoken } from './spoken';

interface Props {
  readonly incidents: readonly Incident[];
  readonly connected: boolean;
  readonly now: number;
  readonly onShow: (cameraId: string) => void;
}

export function IncidentList({ incidents, connected, now, onShow }: Props) {
  return (
    <>
      {/* the list ticks every second; only this line is read out, once a change */}
      <p className="visually-hidden" aria-live="polite">
        {spoken(incidents[0])}
      </p>
      {incidents.length === 0 && (
        <p className="empty">
          {connected
            ? 'Nothing suspicious so far. An incident appears here the moment it begins.'
            : 'No connection, so no news.'}
        </p>
      )}
      <ol className="incidents" data-testid="incidents">
        {incidents.map((incident) => (
          <IncidentItem key={incident.id} incident={incident} now={now} testId={`incident-${incident.id}`} onShow={onShow} />
        ))}
      </ol>
    </>
  );
}
