import { useContext, useState } from 'react';
import { exchange } from '../../connection/send';
import { object, text } from '../../event/json';
import { Choice } from '../../form/Choice';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { useForm } from '../../form/useForm';
import { CallerContext, may, ROLES } from '../../session/caller';
import type { Role, Scope } from '../../session/caller';
import type { CameraEntry, Site } from '../records';
import { RoleFields } from '../RoleFields';
import { SaveButton } from '../SaveButton';
import { scopeBody, ScopeFields } from '../ScopeFields';

interface Props {
  readonly sites: readonly Site[];
  readonly cameras: readonly CameraEntry[];
  readonly onDone: (secret: string) => void;
}

const DAY_MS = 86_400_000;
const LIVES: readonly (readonly [string, string])[] = [
  ['1', 'a day'],
  ['7', 'a week'],
  ['30', '30 days'],
  ['90', '90 days'],
];

/** At most what its maker holds may be given. */
export function TokenForm({ sites, cameras, onDone }: Props) {
  const caller = useContext(CallerContext);
  const [roles, setRoles] = useState<readonly Role[]>(['viewer']);
  const [scope, setScope] = useState<Scope>(caller.scope);
  const form = useForm({ name: '', days: '30' }, async (values) => {
    const { refused, answer } = await exchange('POST', '/api/v1/tokens', {
      name: values.name.trim(),
      roles,
      scope: scopeBody(scope),
      expiresAt: new Date(Date.now() + Number(values.days) * DAY_MS).toISOString(),
    });
    if (refused === null) onDone(text(object(answer)?.['token']) ?? '');
    return refused;
  });
  return (
    <form className="form" onSubmit={form.submit}>
      <Field form={form} name="name" label="Name" required maxLength={64} autoComplete="off" autoFocus hint="what it is for, such as wall display" />
      <Choice form={form} name="days" label="Good for" options={LIVES} />
      <RoleFields roles={roles} among={ROLES.filter((role) => may(caller, role))} onChange={setRoles} />
      <ScopeFields scope={scope} sites={sites} cameras={cameras} onChange={setScope} />
      <FormProblem form={form} fields={['name']} />
      <SaveButton form={form} words="Make" />
    </form>
  );
}
