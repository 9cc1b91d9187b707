import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';

interface Props {
  readonly onOpen: (purpose: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks what emotion and gaze are to be inferred for, and says what that means. */
export function OpenPolicyForm({ onOpen, onCancel }: Props) {
  const purpose = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => purpose.current?.focus(), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    await onOpen(String(new FormData(event.currentTarget).get('purpose')).trim());
    setPending(false);
  }

  function leave(key: KeyboardEvent) {
    if (key.key !== 'Escape') return;
    // the dialog around this form stays
    key.preventDefault();
    key.stopPropagation();
    onCancel();
  }

  return (
    <form className="policy-form" onSubmit={(event) => void submit(event)} onKeyDown={leave}>
      <label>
        Purpose
        <input
          ref={purpose}
          name="purpose"
          required
          minLength={3}
          maxLength={200}
          autoComplete="off"
          aria-describedby="policy-note"
          placeholder="such as driver fatigue"
        />
      </label>
      <button type="submit" className="add" disabled={pending}>
        {pending ? 'Allowing …' : 'Allow'}
      </button>
      <button type="button" className="plain" onClick={onCancel}>
        Cancel
      </button>
      <p id="policy-note">
        What faces seem to express and where they look is then inferred for everybody in this picture. In the EU this is
        prohibited at work and in education, except for medical or safety reasons. The purpose is recorded with your name.
      </p>
    </form>
  );
}
