import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Listed } from './useList';

interface Props<T> {
  readonly listed: Listed<T>;
  /** What one of them is called, such as "site". */
  readonly what: string;
  readonly columns: readonly string[];
  readonly row: (item: T) => readonly ReactNode[];
  readonly name: (item: T) => string;
  readonly id: (item: T) => number;
  /** For a new one, where item is null; absent: none can be added. */
  readonly form?: (item: T | null, done: () => void) => ReactNode;
  readonly canAdd?: boolean;
  readonly canChange?: (item: T) => boolean;
  readonly actions?: (item: T) => ReactNode;
  readonly empty: string;
}

/** A table of what there is, and above it the form for a new one or for the one that is being changed. */
export function Registry<T>(props: Props<T>) {
  const { listed, what, columns, row, name, id, form, canAdd = true, canChange = () => true, actions, empty } = props;
  // the item whose form is open; null is a new one, undefined none
  const [editing, setEditing] = useState<T | null | undefined>(undefined);
  const trigger = useRef<HTMLElement | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  function open(item: T | null, from: HTMLElement) {
    trigger.current = from;
    setEditing(item);
  }

  // the form's fields are gone: the focus goes back to where it came from
  const before = useRef(editing);
  useEffect(() => {
    if (before.current !== undefined && editing === undefined) {
      (trigger.current?.isConnected === true ? trigger.current : add.current)?.focus();
    }
    before.current = editing;
  }, [editing]);

  function done() {
    setEditing(undefined);
    void listed.reload();
  }

  return (
    <>
      {form !== undefined && canAdd && editing === undefined && (
        <button ref={add} type="button" className="add" data-testid={`add-${what}`} onClick={(event) => open(null, event.currentTarget)}>
          Add a {what}
        </button>
      )}
      {form !== undefined && editing !== undefined && (
        <section className="panel admin-form" aria-label={editing === null ? `New ${what}` : `Change ${name(editing)}`}>
          <div className="admin-form-title">
            <h3>{editing === null ? `New ${what}` : `Change ${name(editing)}`}</h3>
            <button type="button" className="plain" onClick={() => setEditing(undefined)}>
              Cancel
            </button>
          </div>
          {form(editing, done)}
        </section>
      )}
      {listed.problem !== null && (
        <p className="add-problem" role="alert">
          <strong>{listed.problem.title}.</strong> {listed.problem.detail}
        </p>
      )}
      {listed.items === null && listed.problem === null && <p className="empty">Asking the gateway …</p>}
      {listed.items?.length === 0 && <p className="empty">{empty}</p>}
      {listed.items !== null && listed.items.length > 0 && (
        <div className="table">
          <table data-testid={`${what}-table`}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.items.map((item) => (
                <tr key={id(item)}>
                  <th scope="row">{name(item)}</th>
                  {row(item).map((cell, index) => (
                    <td key={columns[index + 1]} data-label={columns[index + 1]}>
                      {cell}
                    </td>
                  ))}
                  <td className="actions">
                    {form !== undefined && canChange(item) && (
                      <button type="button" className="link" onClick={(event) => open(item, event.currentTarget)}>
                        Change<span className="visually-hidden"> {name(item)}</span>
                      </button>
                    )}
                    {actions?.(item)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
