import type { Metadata } from 'next'

import './embed.css'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { robots: { index: false } }

/** The root of what other sites frame: no masthead, no script, links open beside the framing page. */
export default function EmbedLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  )
}
