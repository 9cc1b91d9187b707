import { useEffect, useState } from 'react';
import { SECTIONS } from './sections';
import type { Section } from './sections';

/** What the part of the address after # says: the live page, or a section of the administration. */
export type Route = { readonly page: 'live' } | { readonly page: 'admin'; readonly section: Section | null };

export function parseRoute(hash: string): Route {
  const [, page, section] = /^#\/(admin)(?:\/([a-z]+))?$/.exec(hash) ?? [];
  if (page === undefined) return { page: 'live' };
  return { page: 'admin', section: SECTIONS.find((known) => known === section) ?? null };
}

export function useRoute(): Route {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const changed = () => setHash(window.location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return parseRoute(hash);
}
