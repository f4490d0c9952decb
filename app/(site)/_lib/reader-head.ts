import type { Metadata, Viewport } from 'next'

import { siteTags } from '#domain/site/government-tags'
import { readSettings } from '#server/reader/site'

/** What every page of readers says of the site it is of. */
export async function readerMetadata(): Promise<Metadata> {
  const settings = await readSettings()
  const { siteName, motto, siteAddress } = settings
  return {
    title: { default: siteName, template: `%s_${siteName}` },
    description: `${siteName}：${motto}`,
    metadataBase: siteAddress ? new URL(siteAddress) : null,
    other: siteTags(settings),
  }
}

export const READER_VIEWPORT: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfbf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171513' },
  ],
}
