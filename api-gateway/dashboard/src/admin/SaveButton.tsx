import type { Form, Values } from '../form/useForm';

/** Not disabled while it waits, so that the focus stays on it. */
export function SaveButton<V extends Values>({ form, words = 'Save' }: { readonly form: Form<V>; readonly words?: string }) {
  return (
    <button type="submit" className="add" data-testid="save" aria-disabled={form.pending}>
      {form.pending ? 'Saving …' : words}
    </button>
  );
}
