import { ConnectionChip } from '../connection/ConnectionChip';
import type { Wall } from '../event/wall';
import { clock } from '../time/format';
import type { Connection } from '../types';
import { Logo } from './Logo';
import { summary } from './summary';

interface Props {
  readonly wall: Wall;
  readonly connection: Connection;
  readonly stranger: boolean;
  readonly now: number;
}

export function Header({ wall, connection, stranger, now }: Props) {
  const { mood, words } = summary(wall, connection, stranger);
  const scored = wall.cameras.reduce((sum, camera) => sum + camera.framesPerSecond, 0);
  const open = wall.incidents.filter(({ status }) => status !== 'cleared').length;
  return (
    <header>
      <h1>
        <Logo />
        Vigil
      </h1>
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
      <ConnectionChip connection={connection} now={now} />
      <time className="clock">{clock(now, now)}</time>
    </header>
  );
}
