import { fileURLToPath } from 'node:url'

import type { NextConfig } from 'next'

import { searchRewrites } from './lib/search-rewrites.ts'

// Sent with every answer. The full script policy comes with the pages that carry no inline script.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  },
]

const config: NextConfig = {
  // The test runner builds into a folder of its own, so that two runs never meet.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // npm test checks the types; a start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: true,
  partialPrefetching: false,
  // Crawlers get the cached page like everybody else.
  htmlLimitedBots: /(?!)/,
  cacheHandler: fileURLToPath(new URL('./server/page-cache/page-cache.ts', import.meta.url)),
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@node-rs/jieba',
    'sharp',
    'postgres',
    'rate-limiter-flexible',
  ],
  experimental: {
    globalNotFound: true,
    // Pages made while serving stay in memory: the disk holds what the build made of one database.
    isrFlushToDisk: false,
  },
  rewrites: () => Promise.resolve(searchRewrites()),
  headers: () => Promise.resolve([{ source: '/:path*', headers: SECURITY_HEADERS }]),
}

export default config
