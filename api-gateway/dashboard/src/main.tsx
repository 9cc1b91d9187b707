import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './style/base.css';
import './style/header.css';
import './style/camera.css';
import './style/incident.css';
import './style/dialog.css';
import './style/policy.css';
import './style/risk.css';
import './style/finding.css';
import './style/zone.css';
import './style/handling.css';
import './style/form.css';
import './style/admin.css';
import './style/audit.css';
import './style/session.css';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with id root');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
