import { exchange } from '../../connection/send';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { Tick } from '../../form/Tick';
import { useForm } from '../../form/useForm';
import type { Instance } from '../records';
import { SaveButton } from '../SaveButton';
import { secretsOf } from './secrets';

interface Props {
  readonly instance: Instance | null;
  /** With what is told once. */
  readonly onDone: (secrets: readonly (readonly [string, string])[]) => void;
}

const FIELDS = ['name', 'email', 'allowedAddress', 'capacity'];

export function InstanceForm({ instance, onDone }: Props) {
  const initial = {
    name: instance?.name ?? '',
    email: instance?.email ?? '',
    allowedAddress: instance?.allowedAddress ?? '',
    capacity: instance?.capacity?.toString() ?? '',
    enabled: instance?.enabled ?? true,
  };
  const form = useForm(initial, async (values) => {
    const body = { ...values, capacity: values.capacity === '' ? null : Number(values.capacity) };
    const { refused, answer } =
      instance === null
        ? await exchange('POST', '/api/v1/model-instances', body)
        : await exchange('PUT', `/api/v1/model-instances/${instance.id}`, body);
    if (refused === null) onDone(instance === null ? secretsOf(answer, values.email) : []);
    return refused;
  });
  const configured = instance?.configured === true;
  return (
    <form className="form" onSubmit={form.submit}>
      {configured && <p className="hint">Name, email and address list of this one are set by vigil.gateway.model.</p>}
      {!configured && <Field form={form} name="name" label="Name" required maxLength={200} autoComplete="off" autoFocus />}
      {instance === null && <Field form={form} name="email" label="Email, to log in by" required autoComplete="off" spellCheck={false} />}
      {!configured && (
        <Field form={form} name="allowedAddress" label="May call from" required autoComplete="off" spellCheck={false} placeholder="203.0.113.50, 10.0.0.0/24" hint="addresses or CIDR blocks, comma-separated" />
      )}
      <Field form={form} name="capacity" label="Most cameras" type="number" min={0} hint="left empty: any number" />
      <Tick form={form} name="enabled" label="may log in" />
      <FormProblem form={form} fields={FIELDS} />
      <SaveButton form={form} />
    </form>
  );
}
