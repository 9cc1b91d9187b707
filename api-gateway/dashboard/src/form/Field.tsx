import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';
import { fieldWords } from './problem';
import type { Form, Values } from './useForm';

interface Props<V extends Values> extends Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly hint?: string;
}

/** A line to type in, with its label, and under it what is wrong with it. */
export function Field<V extends Values>({ form, name, label, hint, ...input }: Props<V>) {
  const id = useId();
  const wrong = form.problem?.field === name ? form.problem : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        value={String(form.values[name])}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => form.set(name, event.target.value as V[typeof name])}
      />
      <p id={`${id}-note`} className={wrong === null ? 'hint' : 'add-problem'} role={wrong === null ? undefined : 'alert'}>
        {wrong === null ? hint : fieldWords(wrong)}
      </p>
    </div>
  );
}
