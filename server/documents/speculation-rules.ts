import 'server-only'

import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'

import type { PublicDocument } from './answer-document.ts'

/** Addresses that are no pages, or not for readers. */
const LEFT_OUT = [
  '/*.*',
  '/api/*',
  '/media/*',
  '/search*',
  '/duty*',
  '/say*',
  '/receipts*',
  ...NEWSROOM_SECTIONS.map((section) => `/${section}*`),
]

const pages = { and: [{ href_matches: '/*' }, { not: { href_matches: LEFT_OUT } }] }

/** What browsers may fetch before a link is followed: on a pause over it, and made ready on the press. */
export function readSpeculationRules(): PublicDocument {
  return {
    body: JSON.stringify({
      prefetch: [{ where: pages, eagerness: 'moderate' }],
      prerender: [{ where: pages, eagerness: 'conservative' }],
    }),
    contentType: 'application/speculationrules+json',
    changedAt: null,
  }
}
