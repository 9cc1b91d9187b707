import type { Form, Values } from './useForm';

interface Props<V extends Values> {
  readonly form: Form<V>;
  /** Those that show a problem of their own. */
  readonly fields: readonly string[];
}

/** What is wrong with a form as a whole. */
export function FormProblem<V extends Values>({ form, fields }: Props<V>) {
  const { problem } = form;
  if (problem === null || (problem.field !== null && fields.includes(problem.field))) return null;
  return (
    <p className="add-problem" role="alert" data-testid="form-problem">
      <strong>{problem.title}.</strong> {problem.detail}
    </p>
  );
}
