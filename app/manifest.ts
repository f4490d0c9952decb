import type { MetadataRoute } from 'next'

import { readSettings } from '#server/reader/site'

// What a home screen needs to know. Every address is relative to the site, whatever its own is. The ground
// is the light one: a manifest has no word for dark, where the page's own theme-color takes over.
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { siteName, motto } = await readSettings()
  return {
    name: siteName,
    short_name: siteName,
    description: motto,
    lang: 'zh-CN',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fdfbf7',
    theme_color: '#fdfbf7',
    icons: [
      { src: '/icons/seal-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/seal-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: '/icons/maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  }
}
