import type { Form, Values } from './useForm';

interface Props<V extends Values> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
}

/** Yes or no. */
export function Tick<V extends Values>({ form, name, label }: Props<V>) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={name}
        checked={form.values[name] === true}
        onChange={(event) => form.set(name, event.target.checked as V[typeof name])}
      />
      {label}
    </label>
  );
}
