import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import type { NextConfig } from 'next'

// By paths: Next compiles this file into one without a name, which has no `#lib`.
import { NEWSROOM_SECTIONS } from './lib/addresses/newsroom-sections.ts'
import { searchRewrites } from './lib/addresses/search-rewrites.ts'
import { securityHeaders } from './lib/http/security-headers.ts'
import { WHOLE_ANSWER } from './lib/http/whole-answer.ts'

const NEWSROOM = NEWSROOM_SECTIONS.join('|')
const development = process.env.NODE_ENV === 'development'
const hasDeveloperPackages = existsSync(
  new URL('./node_modules/vitest/package.json', import.meta.url),
)

const KEPT_FOR_GOOD = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }

/**
 * Readers' scripts are asked for under this, so that browsers keep each for good. While a release goes round, one of another build may be
 * asked for here: what is sent then is kept by nobody.
 */
function scriptsVersion(): string {
  const hash = createHash('sha256')
  const folder = new URL('./public/scripts/', import.meta.url)
  for (const file of globSync('*.js', { cwd: folder }).toSorted())
    hash.update(readFileSync(new URL(file, folder)))
  return hash.digest('hex').slice(0, 12)
}

/** A launcher loads what pages show while the sources are compiled, and answers where it is. */
async function waitForContent(): Promise<void> {
  if (process.env['WAITS_FOR_CONTENT'] === undefined) return
  process.env['DATABASE_URL'] = await new Promise<string>((resolve) => {
    process.channel?.ref()
    process.once('message', resolve)
    process.send?.('compiled')
  })
  process.channel?.unref()
}

const SCRIPTS_VERSION = scriptsVersion()

const config: NextConfig = {
  env: { SCRIPTS_VERSION },
  // The test runner builds into a folder of its own, so that two runs never meet.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // Of the same sources every machine makes the same build: pages of one name files that another has, too.
  generateBuildId: () => process.env['SOURCES_HASH'] ?? null,
  // npm test checks the types; a start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  compiler: { runAfterProductionCompile: waitForContent },
  poweredByHeader: false,
  reactStrictMode: true,
  // Pages with the first ending are for who works on the portal: a production build has none of them.
  pageExtensions: [...(development ? ['dev.tsx'] : []), 'tsx', 'ts'],
  // They would be looked for beside each package that the server loads, where there are none.
  enablePrerenderSourceMaps: hasDeveloperPackages,
  cacheComponents: true,
  partialPrefetching: false,
  // Who matches is answered by a render of their own, without the shell from the build: the newsroom,
  // whose scripts carry a nonce. Crawlers get the cached page like everybody else.
  htmlLimitedBots: new RegExp(`^${WHOLE_ANSWER}$`),
  cacheHandler: fileURLToPath(new URL('./server/page-cache/page-cache.ts', import.meta.url)),
  images: { unoptimized: true },
  turbopack: {
    resolveAlias: {
      // Half of what cmdk brings to each page of the newsroom is a dialog that nothing opens: ours is another.
      '@radix-ui/react-dialog':
        './app/(newsroom)/(workspace)/_components/command-menu/no-dialog.ts',
    },
  },
  serverExternalPackages: [
    // Must run as they lie on the disk.
    '@node-rs/argon2',
    '@node-rs/jieba',
    'sharp',
    'postgres',
    'pg-boss',
    'nodemailer',
    'rate-limiter-flexible',
    // Can, and would be compiled up to four times: for pages, forms, routes and jobs.
    'zod',
    'drizzle-orm',
    'docx',
    'write-excel-file',
    'csv-stringify',
    'feed',
    'marked',
    'ical-generator',
    'opencc-js',
    'lunar-typescript',
    'pinyin-pro',
    'modern-ahocorasick',
    '@opentelemetry/api',
    'pino',
    'flydrive',
    'jose',
    'openid-client',
    'otplib',
  ],
  // A portal runs from its own folder, so nobody reads which files each page and the server need: finding them was a fifth of the compiler's work.
  outputFileTracingExcludes: { '**': ['**/*'] },
  experimental: {
    // All pages loaded at once are half of the work of a start; each by itself is some 15 ms of its first visit.
    preloadEntriesOnStart: false,
    // By default one processor stays idle: of two, pages would have one.
    cpus: Math.max(2, availableParallelism() - 1),
    globalNotFound: true,
    // Pages made while serving stay in memory: the disk holds what the build made of one database.
    isrFlushToDisk: false,
    // Who works on the portal builds it often; elsewhere 310 MB would lie there for nothing.
    turbopackFileSystemCacheForBuild: hasDeveloperPackages,
    turbopackSourceMaps: hasDeveloperPackages,
    // What is not sent to anybody: a sixth of the compiler's work, and names in the log that can be read.
    turbopackMinify: { server: false, client: true },
  },
  headers: () =>
    Promise.resolve([
      {
        source: `/:path((?!(?:${NEWSROOM}|preview)(?:/|$)).*)`,
        headers: [
          ...securityHeaders(),
          { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
        ],
      },
      // The policy of the newsroom and of its previews holds a nonce: the gate writes it.
      ...(development
        ? [{ source: `/:path(${NEWSROOM})/:rest*`, headers: securityHeaders() }]
        : []),
      // The address is a secret until it is used.
      { source: '/invite/:token', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
      // So is that of a unit's link; its forms need an origin, which pages without a referrer do not name.
      {
        source: '/duty/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        ],
      },
      // So is the number of a receipt, for as long as its holder wants.
      {
        source: '/receipts/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        ],
      },
      // Copy that is being written, as readers would see it: shown in a frame beside the form.
      ...(development
        ? [{ source: '/preview/:rest*', headers: securityHeaders({ framedBy: "'self'" }) }]
        : []),
      // The gallery of the parts shows itself in frames.
      ...(development
        ? [{ source: '/dev/:rest*', headers: securityHeaders({ framedBy: "'self'" }) }]
        : []),
      // What counties put on sites of their own; nothing there belongs to anybody signed in.
      { source: '/embed/:path*', headers: securityHeaders({ framedBy: '*' }) },
      {
        source: '/scripts/:file',
        has: [{ type: 'query', key: 'v', value: SCRIPTS_VERSION }],
        headers: [development ? { key: 'Cache-Control', value: 'no-cache' } : KEPT_FOR_GOOD],
      },
    ]),
  redirects: () =>
    Promise.resolve([
      // A month and a day have one address, without a leading zero; programs that build addresses write one.
      {
        source: '/timeline/:year(\\d{4})/:month(\\d{1,2})/0:day([1-9])/:view*',
        destination: '/timeline/:year/:month/:day/:view*',
        permanent: true,
      },
      {
        source: '/timeline/:year(\\d{4})/0:month([1-9])/:view*',
        destination: '/timeline/:year/:month/:view*',
        permanent: true,
      },
    ]),
  rewrites: () =>
    Promise.resolve({
      beforeFiles: searchRewrites(),
      // A sitemap may only name what lies below its own folder, so all of them are at the root.
      afterFiles: [
        { source: '/sitemap-:name([a-z\\d-]+).xml', destination: '/sitemaps/:name' },
        // iOS asks for these without reading the page's link.
        ...['/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'].map((source) => ({
          source,
          destination: '/apple-icon.png',
        })),
      ],
    }),
}

export default config
