import { useEffect, useRef } from 'react';
import { LoginForm } from './LoginForm';

interface Props {
  readonly name: string;
  readonly onDone: () => void;
}

/** The session is over while somebody works: asks for the password over the page, so that nothing typed is lost. */
export function LoginAgain({ name, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="login-again" aria-labelledby="login-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="login-again">Your session is over</h2>
      <p>Log in again to go on. What you have typed is still there.</p>
      <LoginForm name={name} onDone={onDone} />
    </dialog>
  );
}
