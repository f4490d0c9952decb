import '../gallery.css'

import { findGalleryMode, GALLERY_MODES } from '../modes.ts'

/** The root of the gallery. It is a page in development alone: next.config.ts names its ending only there. */
export default async function GalleryLayout({
  children,
  params,
}: {
  children: React.ReactNode
  params: Promise<{ mode?: string[] }>
}) {
  const mode = findGalleryMode((await params).mode?.[0])
  return (
    <html lang="zh-CN" data-newsroom="" {...(mode ? GALLERY_MODES[mode].root : {})}>
      <body>{children}</body>
    </html>
  )
}
