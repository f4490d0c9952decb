import type { NextConfig } from 'next'

const config: NextConfig = {
  // The test runner builds into a folder of its own, so that two runs never meet.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: true,
  partialPrefetching: false,
  // Crawlers get the cached page like everybody else.
  htmlLimitedBots: /(?!)/,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'postgres', 'rate-limiter-flexible'],
  experimental: { globalNotFound: true },
}

export default config
