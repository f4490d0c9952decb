// Findings that are right to be there. Each is looked at again when a judge's version changes.

import type { Finding } from './judge.ts'

interface Explanation {
  judge: string
  title: RegExp
  where?: RegExp
  reason: string
}

const EXPLAINED: readonly Explanation[] = [
  {
    judge: 'csp_evaluator',
    title: /^script-src: 'self': 'self' can be problematic/,
    reason:
      'No JSONP and no framework of templates is served, and what people upload is served as pictures.',
  },
  {
    judge: 'wapiti',
    title: /X-(?:Frame-Options|XSS-Protection) is not set/,
    reason:
      'frame-ancestors says the same to every browser we serve; the other made browsers less safe.',
  },
  {
    judge: 'wapiti',
    title: /Strict-Transport-Security is not set/,
    reason: 'It is sent where the public address is https, and means nothing on http.',
  },
  {
    judge: 'sbom',
    title: /^Licence .*LGPL-3\.0-or-later/,
    where: /^@img\/sharp-/,
    reason:
      'libvips is a library of its own that is loaded as it is; nothing of it is changed or built in.',
  },
  {
    judge: 'sbom',
    title: /^No (?:hash or address|licence)$/,
    where: /^@(?:next\/swc|node-rs\/jieba|tailwindcss\/oxide)-/,
    reason:
      'A build for another system, which the registry did not serve here; it is not installed here either.',
  },
  {
    judge: 'sbom',
    title: /^No licence$/,
    where: /^duck@0\.1\.12$/,
    reason:
      'Its package says "BSD", which is no name of the list; its LICENSE is the one of two clauses.',
  },
  {
    judge: 'secretlint',
    title: /^found PostgreSQL connection string/,
    where: /\.test\.ts$/,
    reason: 'A made-up address in a test; it leads nowhere.',
  },
  {
    judge: 'retire',
    title: /^(?:underscore\.js|jszip) /,
    where: /mammoth\/mammoth\.browser\.js$/,
    reason:
      'The bundle for browsers, which nothing here loads: Word files are read by the package itself.',
  },
]

/** Why the finding is accepted, or null. */
export function explain(judge: string, { title, where }: Finding): string | null {
  const found = EXPLAINED.find(
    (one) => one.judge === judge && one.title.test(title) && (one.where?.test(where) ?? true),
  )
  return found?.reason ?? null
}
