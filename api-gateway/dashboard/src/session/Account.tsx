import { useState } from 'react';
import type { Caller } from './caller';
import { LoginDialog } from './LoginDialog';

interface Props {
  readonly caller: Caller;
  readonly onLogin: () => void;
  readonly onLogout: () => void;
}

/** Who is logged in, and the way out; or, for somebody at this machine, the way in. */
export function Account({ caller, onLogin, onLogout }: Props) {
  const [asking, setAsking] = useState(false);
  if (!caller.named) {
    return (
      <div className="account">
        <span data-testid="account">at this machine</span>
        <button type="button" className="link" onClick={() => setAsking(true)}>
          Log in
        </button>
        {asking && <LoginDialog onDone={onLogin} onClose={() => setAsking(false)} />}
      </div>
    );
  }
  return (
    <div className="account">
      <span data-testid="account" title={caller.roles.join(', ')}>
        <span className="visually-hidden">Logged in as </span>
        {caller.name}
      </span>
      {caller.inSession && (
        <button type="button" className="link" data-testid="logout" onClick={onLogout}>
          Log out
        </button>
      )}
    </div>
  );
}
