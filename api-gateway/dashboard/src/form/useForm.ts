import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { Problem } from '../types';

export type Values = Readonly<Record<string, string | boolean>>;

/** What is being typed, kept until it is taken: a refusal loses nothing. */
export interface Form<V extends Values> {
  readonly values: V;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

export function useForm<V extends Values>(initial: V, save: (values: V) => Promise<Problem | null>): Form<V> {
  const [values, setValues] = useState(initial);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);

  async function run(element: HTMLFormElement) {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const refused = await save(values);
    busy.current = false;
    setPending(false);
    setProblem(refused);
    if (refused !== null && refused.field !== null) focus(element, refused.field);
  }

  return {
    values,
    pending,
    problem,
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    submit: (event) => {
      event.preventDefault();
      void run(event.currentTarget);
    },
  };
}

function focus(element: HTMLFormElement, field: string) {
  const input = element.elements.namedItem(field);
  if (input instanceof HTMLElement) input.focus();
}
