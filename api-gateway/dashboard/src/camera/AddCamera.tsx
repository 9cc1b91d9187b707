import { useState } from 'react';
import { AddCameraForm } from './AddCameraForm';

/** A button, and behind it the form for a new camera. */
export function AddCamera() {
  const [open, setOpen] = useState(false);
  if (open) return <AddCameraForm onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="add" data-testid="add-camera" onClick={() => setOpen(true)}>
      Add a camera
    </button>
  );
}
