import { useState } from 'react';
import { send } from '../../connection/send';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { Tick } from '../../form/Tick';
import { useForm } from '../../form/useForm';
import type { Role, Scope } from '../../session/caller';
import type { Problem } from '../../types';
import type { CameraEntry, Person, Site } from '../records';
import { RoleFields } from '../RoleFields';
import { SaveButton } from '../SaveButton';
import { scopeBody, ScopeFields } from '../ScopeFields';

interface Props {
  readonly person: Person | null;
  readonly sites: readonly Site[];
  readonly cameras: readonly CameraEntry[];
  readonly onDone: () => void;
}

const EVERYTHING: Scope = { everything: true, sites: [], cameras: [] };

export function PersonForm({ person, sites, cameras, onDone }: Props) {
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? ['viewer']);
  const [scope, setScope] = useState<Scope>(person?.scope ?? EVERYTHING);
  const form = useForm({ name: person?.name ?? '', password: '', active: person?.active ?? true }, async (values) => {
    const common = { roles, scope: scopeBody(scope) };
    const refused =
      person === null
        ? await send('POST', '/api/v1/people', { name: values.name.trim(), password: values.password, ...common })
        : await change(person.id, { ...common, active: values.active }, values.password);
    if (refused === null) onDone();
    return refused;
  });
  return (
    <form className="form" onSubmit={form.submit}>
      {person === null && (
        <Field form={form} name="name" label="Name" required maxLength={64} autoComplete="off" spellCheck={false} autoFocus hint="a-z, 0-9 and . _ - @; it cannot be changed later" />
      )}
      <Field
        form={form}
        name="password"
        label={person === null ? 'Password' : 'New password'}
        type="password"
        required={person === null}
        autoComplete="new-password"
        hint={person === null ? '12 characters or more' : 'left empty, it stays as it is; a new one logs the person out'}
      />
      <RoleFields roles={roles} onChange={setRoles} />
      <ScopeFields scope={scope} sites={sites} cameras={cameras} onChange={setScope} />
      {person !== null && <Tick form={form} name="active" label="may log in" />}
      <FormProblem form={form} fields={person === null ? ['name', 'password'] : ['password']} />
      <SaveButton form={form} />
    </form>
  );
}

async function change(id: number, body: object, password: string): Promise<Problem | null> {
  // the password first: where it is refused, nothing is changed
  const refused = password === '' ? null : await send('PUT', `/api/v1/people/${id}/password`, { password });
  return refused ?? send('PUT', `/api/v1/people/${id}`, body);
}
