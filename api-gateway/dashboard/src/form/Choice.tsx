import { useId } from 'react';
import { fieldWords } from './problem';
import type { Form, Values } from './useForm';

interface Props<V extends Values> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly hint?: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [string, string])[];
}

/** One of several. */
export function Choice<V extends Values>({ form, name, label, hint, options }: Props<V>) {
  const id = useId();
  const wrong = form.problem?.field === name ? form.problem : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={String(form.values[name])}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => form.set(name, event.target.value as V[typeof name])}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} className={wrong === null ? 'hint' : 'add-problem'} role={wrong === null ? undefined : 'alert'}>
        {wrong === null ? hint : fieldWords(wrong)}
      </p>
    </div>
  );
}
