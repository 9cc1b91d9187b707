import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { send } from '../connection/send';
import type { Problem } from '../types';

/** Name and address of a new camera. The address goes to the gateway, which never shows it again. */
export function AddCameraForm({ onDone }: { readonly onDone: () => void }) {
  const name = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => name.current?.focus(), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const refused = await send('POST', '/api/v1/cameras', {
      name: String(form.get('name')).trim(),
      url: String(form.get('url')).trim(),
    });
    setPending(false);
    setProblem(refused);
    if (refused === null) onDone();
  }

  return (
    <form className="add-form" onSubmit={(event) => void submit(event)} onKeyDown={(key) => key.key === 'Escape' && onDone()}>
      <label>
        Name
        <input ref={name} name="name" required maxLength={100} autoComplete="off" />
      </label>
      <label className="add-url">
        Address
        <input name="url" required placeholder="rtsp://user:password@host/stream" autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="add" disabled={pending}>
        {pending ? 'Adding …' : 'Add'}
      </button>
      <button type="button" className="plain" onClick={onDone}>
        Cancel
      </button>
      {problem !== null && (
        <p className="add-problem" role="alert" data-testid="add-camera-problem">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
    </form>
  );
}
