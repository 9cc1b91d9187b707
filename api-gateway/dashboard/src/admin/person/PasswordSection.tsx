import { useState } from 'react';
import { send } from '../../connection/send';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { useForm } from '../../form/useForm';
import { SaveButton } from '../SaveButton';

const EMPTY = { current: '', password: '' };

/** One's own password. */
export function PasswordSection() {
  const [changed, setChanged] = useState(0);
  return (
    <>
      <PasswordForm key={changed} onDone={() => setChanged((times) => times + 1)} />
      <p role="status">{changed > 0 && 'Your password is changed. Wherever else you were logged in, you are not any more.'}</p>
    </>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const form = useForm(EMPTY, async (values) => {
    const refused = await send('PUT', '/api/v1/session/password', values);
    if (refused === null) onDone();
    return refused;
  });
  return (
    <form className="form" onSubmit={form.submit}>
      <Field form={form} name="current" label="Password now" type="password" required autoComplete="current-password" />
      <Field form={form} name="password" label="New password" type="password" required autoComplete="new-password" hint="12 characters or more" />
      <FormProblem form={form} fields={['current', 'password']} />
      <SaveButton form={form} words="Change" />
    </form>
  );
}
