import { useState } from 'react';
import type { FormEvent } from 'react';
import { AuditTable } from './AuditTable';
import { EVERYTHING, query, useAudit } from './useAudit';
import type { Filter } from './useAudit';

const FIELDS: readonly (readonly [keyof Filter, string, string, string])[] = [
  ['actor', 'Who', 'text', 'person/12'],
  ['action', 'What', 'text', 'camera.changed'],
  ['object', 'To what', 'text', 'camera/3'],
  ['from', 'From', 'datetime-local', ''],
  ['to', 'To', 'datetime-local', ''],
];

/** Who did what: looked for, read, and taken out. */
export function AuditSection() {
  const [draft, setDraft] = useState(EVERYTHING);
  const [filter, setFilter] = useState(EVERYTHING);
  const audit = useAudit(filter);

  function look(event: FormEvent) {
    event.preventDefault();
    setFilter({ ...draft });
  }

  return (
    <>
      <p className="hint">Every change, view and export, and whoever was refused. That you look here is on record too.</p>
      <form className="audit-filter" onSubmit={look} aria-label="Look for records">
        {FIELDS.map(([name, label, type, example]) => (
          <div className="field" key={name}>
            <label htmlFor={`audit-${name}`}>{label}</label>
            <input
              id={`audit-${name}`}
              type={type}
              placeholder={example}
              value={draft[name]}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
            />
          </div>
        ))}
        <button type="submit" className="add">
          Look
        </button>
      </form>
      {audit.problem !== null && (
        <p className="add-problem" role="alert">
          <strong>{audit.problem.title}.</strong> {audit.problem.detail}
        </p>
      )}
      {audit.entries === null && audit.problem === null && <p className="empty">Asking the gateway …</p>}
      {audit.entries?.length === 0 && <p className="empty">No record fits.</p>}
      {audit.entries !== null && audit.entries.length > 0 && <AuditTable entries={audit.entries} />}
      <div className="audit-more">
        {audit.more !== null && (
          <button type="button" className="plain" onClick={audit.more}>
            Earlier ones
          </button>
        )}
        {(['csv', 'ndjson'] as const).map((format) => (
          <a key={format} className="link" href={`/api/v1/audit/export?${query(filter, null)}&format=${format}`} download>
            All of these as {format.toUpperCase()}
          </a>
        ))}
      </div>
    </>
  );
}
