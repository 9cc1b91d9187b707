import { useContext, useEffect, useRef } from 'react';
import { CallerContext } from '../session/caller';
import { AuditSection } from './audit/AuditSection';
import { CamerasSection } from './camera/CamerasSection';
import { InstancesSection } from './instance/InstancesSection';
import { PasswordSection } from './person/PasswordSection';
import { PeopleSection } from './person/PeopleSection';
import { sections, TITLES } from './sections';
import type { Section } from './sections';
import { SitesSection } from './site/SitesSection';
import { TokensSection } from './token/TokensSection';

const CONTENT: Readonly<Record<Section, () => React.JSX.Element>> = {
  cameras: CamerasSection,
  sites: SitesSection,
  instances: InstancesSection,
  people: PeopleSection,
  tokens: TokensSection,
  audit: AuditSection,
  password: PasswordSection,
};

/** What is administered, one section at a time; those that the caller may see. */
export function AdminPage({ asked }: { readonly asked: Section | null }) {
  const caller = useContext(CallerContext);
  const open = sections(caller);
  const shown = open.find((section) => section === asked) ?? open[0];
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    // another section was chosen: whoever reads by ear begins at its title
    if (before.current !== shown) title.current?.focus();
    before.current = shown;
  }, [shown]);
  if (shown === undefined) return <p className="empty">There is nothing here that your roles allow.</p>;
  const Content = CONTENT[shown];
  return (
    <main className="admin">
      <nav aria-label="Administration">
        <ul>
          {open.map((section) => (
            <li key={section}>
              <a href={`#/admin/${section}`} aria-current={section === shown ? 'page' : undefined} data-testid={`admin-${section}`}>
                {TITLES[section]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="admin-title">
        <h2 id="admin-title" ref={title} tabIndex={-1}>
          {TITLES[shown]}
        </h2>
        <Content />
      </section>
    </main>
  );
}
