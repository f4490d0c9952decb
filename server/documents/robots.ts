import 'server-only'

import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'

import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'

/** Nothing there is for search engines: every address asks for a sign-in. */
const CLOSED = [...NEWSROOM_SECTIONS.map((section) => `/${section}`), '/api/auth/', '/api/uploads']

export async function readRobots(): Promise<PublicDocument> {
  const { address } = await readFeedSite()
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${address}/sitemap.xml`,
  ]
  return {
    body: `${lines.join('\n')}\n`,
    contentType: 'text/plain; charset=utf-8',
    changedAt: null,
  }
}
