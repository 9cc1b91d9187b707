import { Logo } from '../page/Logo';
import { LoginForm } from './LoginForm';

/** All that a stranger sees. */
export function LoginPage({ onDone }: { readonly onDone: () => void }) {
  return (
    <main className="login">
      <h1>
        <Logo />
        Vigil
      </h1>
      <LoginForm onDone={onDone} />
    </main>
  );
}
