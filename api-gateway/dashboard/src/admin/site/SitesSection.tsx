import { parseSite } from '../records';
import { Registry } from '../Registry';
import { RemoveButton } from '../RemoveButton';
import { useList } from '../useList';
import { SiteForm } from './SiteForm';

export function SitesSection() {
  const sites = useList('/api/v1/sites', null, parseSite);
  return (
    <Registry
      listed={sites}
      what="site"
      columns={['Name', 'Time zone', 'Cameras']}
      id={(site) => site.id}
      name={(site) => site.name}
      row={(site) => [site.timeZone, site.cameras]}
      form={(site, done) => <SiteForm site={site} onDone={done} />}
      actions={(site) => <RemoveButton path={`/api/v1/sites/${site.id}`} what={site.name} onDone={() => void sites.reload()} />}
      empty="No site yet. Cameras of a site share its time zone, and people can be held to it."
    />
  );
}
