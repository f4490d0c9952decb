import 'server-only'

import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'

/** Rooms of the newsroom: every address in them asks for a sign-in. */
const NEWSROOM = ['/desk', '/review', '/import', '/admin', '/sign-in', '/api/auth/', '/api/uploads']

export async function readRobots(): Promise<PublicDocument> {
  const { address } = await readFeedSite()
  const lines = [
    'User-agent: *',
    ...NEWSROOM.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${address}/sitemap.xml`,
  ]
  return {
    body: `${lines.join('\n')}\n`,
    contentType: 'text/plain; charset=utf-8',
    changedAt: null,
  }
}
