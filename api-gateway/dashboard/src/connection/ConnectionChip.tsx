import type { Connection } from '../types';

interface Props {
  readonly connection: Connection;
  readonly now: number;
}

/** Whether what the page shows is current. */
export function ConnectionChip({ connection, now }: Props) {
  return (
    <span className={`connection connection-${connection.phase}`} data-testid="connection" data-state={connection.phase}>
      <span className="dot" aria-hidden="true" />
      {words(connection, now)}
    </span>
  );
}

function words(connection: Connection, now: number): string {
  switch (connection.phase) {
    case 'open':
      return 'connected';
    case 'connecting':
      return 'connecting';
    case 'lost': {
      const seconds = Math.ceil((connection.retryAt - now) / 1000);
      return seconds > 0 ? `connection lost, next try in ${seconds} s` : 'connection lost, trying again';
    }
  }
}
