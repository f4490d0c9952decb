import type { Metadata, Viewport } from 'next'

import { siteTags } from '#domain/site/government-tags'
import { readSettings } from '#server/reader/site'

import { ScriptFile } from './_components/script-file.tsx'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const settings = await readSettings()
  const { siteName, motto, siteAddress } = settings
  return {
    title: { default: siteName, template: `%s_${siteName}` },
    description: `${siteName}：${motto}`,
    metadataBase: siteAddress ? new URL(siteAddress) : null,
    other: siteTags(settings),
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfbf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171513' },
  ],
}

/** The readers' root. The script in the head sets what the device remembers before the first paint. */
export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <ScriptFile name="first" when="first" />
        <ScriptFile name="display" when="with page" />
        <ScriptFile name="read-aloud" buttons="[data-read-page]" />
        <ScriptFile name="search-suggest" focus="[data-suggests]" />
        <ScriptFile name="keep-read" />
      </head>
      <body>{children}</body>
    </html>
  )
}
