import 'server-only'

import { buildSecurityTxt } from '#lib/http/security-txt'

import { env } from '../env.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'

/** Null where nobody set a contact. */
export async function readSecurityTxt(now: Date): Promise<PublicDocument | null> {
  const { securityContact } = env()
  if (securityContact === null) return null
  const { address } = await readFeedSite()
  return {
    body: buildSecurityTxt(securityContact, address, now),
    contentType: 'text/plain; charset=utf-8',
    changedAt: null,
  }
}
