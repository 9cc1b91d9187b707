import { useState } from 'react';
import { parseToken } from '../records';
import { Registry } from '../Registry';
import { RemoveButton } from '../RemoveButton';
import { Secret } from '../Secret';
import { useList } from '../useList';
import { scopeWords, usePlaces } from '../useScopes';
import { when } from '../when';
import { TokenForm } from './TokenForm';

export function TokensSection() {
  const tokens = useList('/api/v1/tokens', 'tokens', parseToken);
  const { sites, cameras } = usePlaces();
  const [made, setMade] = useState<string | null>(null);
  return (
    <>
      <p className="hint">A token lets a program in, as no more than who made it. It is good until it expires or is revoked.</p>
      {made !== null && <Secret title="The new token" secrets={[['Token', made]]} onKept={() => setMade(null)} />}
      <Registry
        listed={tokens}
        what="token"
        columns={['Name', 'Made by', 'Roles', 'May see', 'Good until', 'Last used']}
        id={(token) => token.id}
        name={(token) => token.name}
        row={(token) => [token.maker, token.roles.join(', '), scopeWords(token.scope, sites, cameras), when(token.expiresAt), when(token.lastUsedAt)]}
        canAdd={made === null}
        canChange={() => false}
        form={(_, done) => (
          <TokenForm
            sites={sites}
            cameras={cameras}
            onDone={(secret) => {
              setMade(secret);
              done();
            }}
          />
        )}
        actions={(token) => (
          <RemoveButton path={`/api/v1/tokens/${token.id}`} what={token.name} word="Revoke" onDone={() => void tokens.reload()} />
        )}
        empty="No token yet."
      />
    </>
  );
}
