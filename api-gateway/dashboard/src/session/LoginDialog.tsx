import { useEffect, useRef } from 'react';
import { LoginForm } from './LoginForm';

interface Props {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** For somebody who may use the page without a name, and wants to have one. */
export function LoginDialog({ onDone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="login-again" aria-labelledby="login-dialog" onCancel={onClose}>
      <h2 id="login-dialog">Log in</h2>
      <LoginForm onDone={onDone} />
      <button type="button" className="plain" onClick={onClose}>
        Cancel
      </button>
    </dialog>
  );
}
