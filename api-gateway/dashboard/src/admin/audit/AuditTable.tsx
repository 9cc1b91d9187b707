import { duration } from '../../time/format';
import { when } from '../when';
import { deed, what, who } from './entry';
import type { Entry } from './entry';

const COLUMNS = ['When', 'Who', 'What', 'To what', 'More'] as const;

export function AuditTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <div className="table">
      <table data-testid="audit-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className={entry.refused ? 'audit-refused' : undefined} data-action={entry.action}>
              <th scope="row">
                <time dateTime={new Date(entry.at).toISOString()}>{when(entry.at)}</time>
              </th>
              <td data-label="Who" title={entry.actor}>
                {who(entry)}
                {entry.address !== null && <span className="hint"> {entry.address}</span>}
              </td>
              <td data-label="What">{deed(entry)}</td>
              <td data-label="To what" title={entry.object}>
                {what(entry)}
              </td>
              <td data-label="More">{more(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function more(entry: Entry): string {
  if (entry.refused) return `refused: ${entry.reason ?? 'no reason given'}`;
  if (entry.seconds !== null) return duration(entry.seconds * 1000);
  return entry.changed.join(', ');
}
