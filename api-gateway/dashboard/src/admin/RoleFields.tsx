import { ROLES } from '../session/caller';
import type { Role } from '../session/caller';

const WORDS: Readonly<Record<Role, string>> = {
  viewer: 'sees live pictures, cameras, incidents and findings',
  operator: 'also changes cameras, zones, masks and policies',
  analyst: 'a viewer who also reads and exports what was recorded',
  admin: 'may do everything',
};

interface Props {
  readonly roles: readonly Role[];
  /** Those that may be given. */
  readonly among?: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleFields({ roles, among = ROLES, onChange }: Props) {
  return (
    <fieldset className="scope">
      <legend>Roles</legend>
      {ROLES.filter((role) => among.includes(role)).map((role) => (
        <label key={role} className="tick">
          <input
            type="checkbox"
            name={`role-${role}`}
            checked={roles.includes(role)}
            onChange={() => onChange(roles.includes(role) ? roles.filter((other) => other !== role) : [...roles, role])}
          />
          <span>
            {role} <span className="hint">{WORDS[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
