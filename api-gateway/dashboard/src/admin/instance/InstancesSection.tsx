import { useState } from 'react';
import type { ReactNode } from 'react';
import { parseCameraEntry, parseInstance } from '../records';
import type { Instance } from '../records';
import { Registry } from '../Registry';
import { RemoveButton } from '../RemoveButton';
import { Secret } from '../Secret';
import { useList } from '../useList';
import { when } from '../when';
import { Assignment } from './Assignment';
import { InstanceForm } from './InstanceForm';
import { NewSecrets } from './NewSecrets';

const ASK_EVERY_MS = 5_000;

interface Shown {
  readonly title: string;
  readonly secrets: readonly (readonly [string, string])[];
}

export function InstancesSection() {
  const instances = useList('/api/v1/model-instances', null, parseInstance, ASK_EVERY_MS);
  const cameras = useList('/api/v1/cameras', null, parseCameraEntry);
  const [assigning, setAssigning] = useState<Instance | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  return (
    <>
      {shown !== null && <Secret title={shown.title} secrets={shown.secrets} onKept={() => setShown(null)} />}
      {assigning !== null && (
        <Assignment
          instance={assigning}
          instances={instances.items ?? []}
          cameras={cameras.items ?? []}
          onDone={() => {
            setAssigning(null);
            void instances.reload();
          }}
        />
      )}
      <Registry
        listed={instances}
        what="model instance"
        columns={['Name', 'State', 'Last heartbeat', 'Cameras', 'May call from']}
        id={(instance) => instance.id}
        name={(instance) => instance.name}
        row={(instance) => [<State key="state" instance={instance} />, when(instance.lastHeartbeat), cameraWords(instance), instance.allowedAddress]}
        form={(instance, done) => (
          <InstanceForm
            instance={instance}
            onDone={(secrets) => {
              if (secrets.length > 0) setShown({ title: 'The login of the new model instance', secrets });
              done();
            }}
          />
        )}
        actions={(instance) => (
          <>
            <button type="button" className="link" onClick={() => setAssigning(instance)}>
              Cameras<span className="visually-hidden"> of {instance.name}</span>
            </button>
            {instance.tokens > 0 && (
              <RemoveButton
                path={`/api/v1/model-instances/${instance.id}/tokens`}
                what={instance.name}
                word="Log out"
                onDone={() => void instances.reload()}
              />
            )}
            {!instance.configured && (
              <>
                <NewSecrets
                  instance={instance}
                  onMade={(secrets) => setShown({ title: `The new login of ${instance.name}`, secrets })}
                />
                <RemoveButton path={`/api/v1/model-instances/${instance.id}`} what={instance.name} onDone={() => void instances.reload()} />
              </>
            )}
          </>
        )}
        empty="No model instance yet."
      />
    </>
  );
}

function State({ instance }: { readonly instance: Instance }): ReactNode {
  const word = instance.enabled ? instance.state : 'disabled';
  return (
    <span className={`state instance-${word}`} data-testid={`instance-state-${instance.id}`}>
      <span className="dot" aria-hidden="true" />
      <span className="state-word">{word}</span>
    </span>
  );
}

function cameraWords({ cameraIds, servedIds }: Instance): string {
  const more = servedIds.filter((id) => !cameraIds.includes(id)).length;
  const fewer = cameraIds.filter((id) => !servedIds.includes(id)).length;
  const assigned = `${cameraIds.length} assigned`;
  if (more > 0) return `${assigned}, stands in for ${more}`;
  return fewer > 0 ? `${assigned}, ${fewer} taken over by another` : assigned;
}
