import type { Camera, Finding } from '../types';
import { FindingItem } from './FindingItem';

interface Props {
  readonly findings: readonly Finding[];
  readonly cameras: readonly Camera[];
  readonly connected: boolean;
  readonly now: number;
  readonly onShow: (cameraId: string) => void;
}

export function FindingList({ findings, cameras, connected, now, onShow }: Props) {
  const names = new Map(cameras.map(({ id, name }) => [id, name]));
  return (
    <>
      {findings.length === 0 && (
        <p className="empty">
          {connected
            ? 'Nothing found yet. Behaviours, anomalies and rule events of zones and lines appear here as they happen.'
            : 'No connection, so no news.'}
        </p>
      )}
      <ol className="incidents" data-testid="findings">
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.kind}-${finding.id}`}
            finding={finding}
            cameraName={names.get(finding.cameraId) ?? `camera ${finding.cameraId}`}
            now={now}
            onShow={onShow}
          />
        ))}
      </ol>
    </>
  );
}
