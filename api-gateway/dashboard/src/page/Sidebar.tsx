import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Wall } from '../event/wall';
import { FindingList } from '../finding/FindingList';
import { IncidentList } from '../incident/IncidentList';

const TABS = ['incidents', 'findings'] as const;
type Tab = (typeof TABS)[number];
const TITLES: Readonly<Record<Tab, string>> = { incidents: 'Incidents', findings: 'Findings' };

interface Props {
  readonly wall: Wall;
  readonly connected: boolean;
  readonly now: number;
  readonly onShow: (cameraId: string) => void;
}

/** The incidents, and beside them what they are made of. */
export function Sidebar({ wall, connected, now, onShow }: Props) {
  const [shown, setShown] = useState<Tab>('incidents');

  function turn(key: KeyboardEvent<HTMLElement>) {
    if (key.key !== 'ArrowLeft' && key.key !== 'ArrowRight') return;
    const next = TABS.find((tab) => tab !== shown)!;
    setShown(next);
    key.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  return (
    <section className="incident-list" aria-label="News">
      <div className="section-title tabs" role="tablist" aria-label="News" onKeyDown={turn}>
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            className="tab"
            data-testid={`tab-${tab}`}
            aria-selected={tab === shown}
            aria-controls="news"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setShown(tab)}
          >
            {TITLES[tab]}
          </button>
        ))}
        <span className="count">newest first</span>
      </div>
      <div id="news" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {shown === 'incidents' ? (
          <IncidentList incidents={wall.incidents} connected={connected} now={now} onShow={onShow} />
        ) : (
          <FindingList findings={wall.findings} cameras={wall.cameras} connected={connected} now={now} onShow={onShow} />
        )}
      </div>
    </section>
  );
}
