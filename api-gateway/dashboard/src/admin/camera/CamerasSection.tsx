import { useContext } from 'react';
import { CallerContext } from '../../session/caller';
import { parseCameraEntry, parseSite } from '../records';
import { Registry } from '../Registry';
import { RemoveButton } from '../RemoveButton';
import { useList } from '../useList';
import { CameraForm } from './CameraForm';
import { ConnectionTest } from './ConnectionTest';

const ASK_EVERY_MS = 5_000;

export function CamerasSection() {
  const caller = useContext(CallerContext);
  const cameras = useList('/api/v1/cameras', null, parseCameraEntry, ASK_EVERY_MS);
  const sites = useList('/api/v1/sites', null, parseSite).items ?? [];
  return (
    <Registry
      listed={cameras}
      what="camera"
      columns={['Name', 'Site', 'State', 'Connection']}
      id={(camera) => camera.id}
      name={(camera) => camera.name}
      row={(camera) => [
        sites.find((site) => site.id === camera.siteId)?.name ?? '–',
        <span key="state" className={`state state-${camera.state}`}>
          <span className="dot" aria-hidden="true" />
          <span className="state-word">{camera.active ? camera.state.replace('_', ' ') : 'switched off'}</span>
        </span>,
        <ConnectionTest key="test" path={`/api/v1/cameras/${camera.id}/test`} name={camera.name} />,
      ]}
      canAdd={caller.scope.everything}
      form={(camera, done) => <CameraForm key={camera?.id} camera={camera} sites={sites} onDone={done} />}
      actions={(camera) => <RemoveButton path={`/api/v1/cameras/${camera.id}`} what={camera.name} onDone={() => void cameras.reload()} />}
      empty="No camera yet."
    />
  );
}
