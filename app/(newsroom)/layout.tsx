import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'

import { readDisplay } from '#server/display-cookie'

import './newsroom.css'

// Everything here is about somebody: nothing is prerendered, and the gate has each page rendered whole, so
// that a redirect or a missing page is answered with its status (docs/adr/0020).
export const instant = false

export const metadata: Metadata = {
  title: { default: '编辑部', template: '%s · 编辑部' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#181715' },
  ],
}

export default async function NewsroomLayout({ children }: { children: React.ReactNode }) {
  await connection()
  const { theme, letters } = await readDisplay()
  return (
    <html
      lang="zh-CN"
      data-newsroom=""
      data-theme={theme === 'device' ? undefined : theme}
      data-letters={letters === 'normal' ? undefined : letters}
    >
      <body>{children}</body>
    </html>
  )
}
