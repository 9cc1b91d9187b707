import { Field } from '../../form/Field';
import type { Form } from '../../form/useForm';
import type { TypedCamera } from './saveCamera';

interface Props {
  readonly form: Form<TypedCamera & Record<string, string | boolean>>;
  /** Whether there is one already. */
  readonly login: boolean;
}

/** What it takes to reach a camera beside its address; folded away, because most need none of it. */
export function ConnectionFields({ form, login }: Props) {
  const stays = login ? 'left empty, it stays as it is' : '';
  return (
    <details className="more-fields">
      <summary>Login, ports and the address from elsewhere</summary>
      <Field form={form} name="userName" label="User name" autoComplete="off" spellCheck={false} hint={stays} />
      <Field form={form} name="password" label="Password" type="password" autoComplete="new-password" hint={stays} />
      <Field form={form} name="connectionIp" label="Address from elsewhere" autoComplete="off" spellCheck={false} hint="preferred to the host of the address" />
      <Field form={form} name="connectionPort" label="Port from elsewhere" type="number" min={1} max={65535} />
      <Field form={form} name="apiPort" label="Port of its own interface" type="number" min={1} max={65535} hint="by which its alarm is started" />
      <Field form={form} name="onvifPort" label="Port of ONVIF" type="number" min={1} max={65535} />
    </details>
  );
}
