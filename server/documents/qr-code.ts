import 'server-only'

import { buildQrCode } from '#domain/site/build-qr-code'
import { articlePath } from '#lib/addresses/site-paths'

import { readArticle } from '../reader/article.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'

/** The full address of a live article as a picture to scan; null when there is none. */
export async function readQrCode(articleId: number): Promise<PublicDocument | null> {
  const [shown, { address }] = await Promise.all([readArticle(articleId), readFeedSite()])
  if (!shown) return null
  return {
    body: buildQrCode(address + articlePath(articleId)),
    contentType: 'image/svg+xml; charset=utf-8',
    changedAt: null,
  }
}
