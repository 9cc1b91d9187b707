import { useEffect, useRef } from 'react';
import { send } from '../connection/send';
import { Field } from '../form/Field';
import { FormProblem } from '../form/FormProblem';
import { useForm } from '../form/useForm';

interface Props {
  readonly name?: string;
  readonly onDone: () => void;
}

export function LoginForm({ name = '', onDone }: Props) {
  const form = useForm({ name, password: '' }, async (values) => {
    const refused = await send('POST', '/api/v1/session', { name: values.name.trim(), password: values.password });
    if (refused === null) onDone();
    return refused;
  });
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLInputElement>(name === '' ? 'input' : 'input[type=password]')?.focus(), [name]);
  return (
    <form ref={element} className="form" onSubmit={form.submit} data-testid="login">
      <Field form={form} name="name" label="Name" required autoComplete="username" spellCheck={false} autoCapitalize="none" />
      <Field form={form} name="password" label="Password" type="password" required autoComplete="current-password" />
      <FormProblem form={form} fields={['name', 'password']} />
      <button type="submit" className="add" aria-disabled={form.pending}>
        {form.pending ? 'Logging in …' : 'Log in'}
      </button>
    </form>
  );
}
