import { AdminPage } from './admin/AdminPage';
import { useRoute } from './admin/useRoute';
import { LivePage } from './page/LivePage';
import { CallerContext } from './session/caller';
import { LoginAgain } from './session/LoginAgain';
import { LoginPage } from './session/LoginPage';
import { useSession } from './session/useSession';

/** Who looks decides what is there. */
export function App() {
  const { session, ask, logout } = useSession();
  const route = useRoute();
  const onLogin = () => void ask();
  const caller = session.phase === 'known' ? session.caller : session.phase === 'stranger' ? session.before : null;
  if (caller === null) {
    if (session.phase === 'stranger') return <LoginPage onDone={onLogin} />;
    return (
      <p className="waiting" role="status">
        {session.phase === 'away' ? 'The gateway does not answer. This page appears as soon as it does.' : 'Asking the gateway …'}
      </p>
    );
  }
  return (
    <CallerContext.Provider value={caller}>
      {/* another person begins anew: nothing of what was shown to one stays for the next */}
      <LivePage key={`${caller.kind} ${caller.name}`} admin={route.page === 'admin'} onLogin={onLogin} onLogout={() => void logout()}>
        {route.page === 'admin' && <AdminPage asked={route.section} />}
      </LivePage>
      {session.phase === 'stranger' && <LoginAgain name={caller.name} onDone={onLogin} />}
    </CallerContext.Provider>
  );
}
