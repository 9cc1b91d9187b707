import { useEffect, useState } from 'react';
import { exchange } from '../../connection/send';
import type { CameraEntry, Site } from '../records';
import { CameraFields } from './CameraFields';
import { parseConnection } from './connection';
import type { Connection } from './connection';

interface Props {
  /** Null for a new one. */
  readonly camera: CameraEntry | null;
  readonly sites: readonly Site[];
  readonly onDone: () => void;
}

/** Waits for what is known of the connection, so that saving takes nothing of it away. */
export function CameraForm({ camera, sites, onDone }: Props) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [failed, setFailed] = useState(false);
  const id = camera?.id;
  useEffect(() => {
    if (id === undefined) return;
    void exchange('GET', `/api/v1/cameras/${id}/connection`).then(({ refused, answer }) => {
      setFailed(refused !== null);
      if (refused === null) setConnection(parseConnection(answer));
    });
  }, [id]);
  if (camera !== null && connection === null) {
    return <p role="status">{failed ? 'How the camera is reached could not be read. Cancel, then try again.' : 'Asking the gateway …'}</p>;
  }
  return <CameraFields camera={camera} connection={connection} sites={sites} onDone={onDone} />;
}
