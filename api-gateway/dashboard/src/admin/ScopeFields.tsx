import type { Scope } from '../session/caller';
import type { CameraEntry, Site } from './records';

interface Props {
  readonly scope: Scope;
  readonly sites: readonly Site[];
  readonly cameras: readonly CameraEntry[];
  readonly onChange: (scope: Scope) => void;
}

/** Which cameras somebody may know of: all, or those of some sites and some by themselves. */
export function ScopeFields({ scope, sites, cameras, onChange }: Props) {
  const toggled = (ids: readonly number[], id: number) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  return (
    <fieldset className="scope">
      <legend>May see</legend>
      <label className="tick">
        <input type="radio" name="everything" checked={scope.everything} onChange={() => onChange({ ...scope, everything: true })} />
        every camera, also those to come
      </label>
      <label className="tick">
        <input type="radio" name="everything" checked={!scope.everything} onChange={() => onChange({ ...scope, everything: false })} />
        only
      </label>
      {!scope.everything && (
        <>
          <Ids title="Sites" items={sites} chosen={scope.sites} onToggle={(id) => onChange({ ...scope, sites: toggled(scope.sites, id) })} />
          <Ids title="Cameras" items={cameras} chosen={scope.cameras} onToggle={(id) => onChange({ ...scope, cameras: toggled(scope.cameras, id) })} />
        </>
      )}
    </fieldset>
  );
}

interface IdsProps {
  readonly title: string;
  readonly items: readonly { readonly id: number; readonly name: string }[];
  readonly chosen: readonly number[];
  readonly onToggle: (id: number) => void;
}

function Ids({ title, items, chosen, onToggle }: IdsProps) {
  return (
    <fieldset className="scope-ids">
      <legend>{title}</legend>
      {items.length === 0 && <p className="hint">none yet</p>}
      {items.map(({ id, name }) => (
        <label key={id} className="tick">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** As the gateway wants it. */
export function scopeBody(scope: Scope): object {
  return scope.everything ? { everything: true } : { everything: false, sites: scope.sites, cameras: scope.cameras };
}
