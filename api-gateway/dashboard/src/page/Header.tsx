import { useContext } from 'react';
import { sections } from '../admin/sections';
import { ConnectionChip } from '../connection/ConnectionChip';
import type { Wall } from '../event/wall';
import { Account } from '../session/Account';
import { CallerContext } from '../session/caller';
import { clock } from '../time/format';
import type { Connection } from '../types';
import { Logo } from './Logo';
import { summary } from './summary';

interface Props {
  readonly wall: Wall;
  readonly connection: Connection;
  readonly stranger: boolean;
  readonly now: number;
  readonly admin: boolean;
  readonly onLogin: () => void;
  readonly onLogout: () => void;
}

export function Header({ wall, connection, stranger, now, admin, onLogin, onLogout }: Props) {
  const caller = useContext(CallerContext);
  const { mood, words } = summary(wall, connection, stranger);
  const scored = wall.cameras.reduce((sum, camera) => sum + camera.framesPerSecond, 0);
  const open = wall.incidents.filter(({ status }) => status !== 'cleared').length;
  return (
    <header>
      <h1>
        <Logo />
        Vigil
      </h1>
      {sections(caller).length > 0 && (
        <nav className="pages" aria-label="Pages">
          <a href="#/" aria-current={admin ? undefined : 'page'}>
            Live
          </a>
          <a href="#/admin" aria-current={admin ? 'page' : undefined} data-testid="administration">
            Administration
          </a>
        </nav>
      )}
      <p className={`summary summary-${mood}`} data-testid="summary" role="status">
        {words}
      </p>
      <dl className="totals">
        <div>
          <dt>scored</dt>
          <dd>{scored.toFixed(1)} fps</dd>
        </div>
        <div className={open > 0 ? 'totals-open' : ''}>
          <dt>open incidents</dt>
          <dd>{open}</dd>
        </div>
      </dl>
      <Account caller={caller} onLogin={onLogin} onLogout={onLogout} />
      <ConnectionChip connection={connection} now={now} />
      <time className="clock">{clock(now, now)}</time>
    </header>
  );
}
