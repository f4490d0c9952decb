// The release after this one: the same sources with other words on readers' pages and in a form, which gives scripts and styles other
// names, another of the readers' own scripts, and a migration that this program does not know.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { JOURNAL, readJournal } from '#db/migrations-list'

import { copySources } from '../testing/copy-sources.ts'

const ROOT = join(import.meta.dirname, '../..')

/** On every page of the new release, and on none of this one. */
export const NEW_WORDS = '换了新版本的履职报道与活动时间轴'

const CHANGES: readonly { file: string; from: string; to: string }[] = [
  { file: 'components/layout/footer.tsx', from: '的履职报道与活动时间轴', to: NEW_WORDS },
  {
    file: 'app/(newsroom)/(workspace)/_components/edition-form/save-bar.tsx',
    from: '已自动保存',
    to: '已经自动保存',
  },
]
const SCRIPT = 'public/scripts/first.js'

/** Of a kind that the old program goes on with (db/migration-kinds.ts). */
const TAG = '9999_next-release'
const MIGRATION = `ALTER TABLE "articles" ADD COLUMN "next_release" text;--> statement-breakpoint
CREATE TABLE "next_release" ("id" bigint PRIMARY KEY, "words" text NOT NULL);--> statement-breakpoint
CREATE INDEX "articles_next_release" ON "articles" USING btree ("next_release");
`

/** Its build, kept here for the next time: what was made of the same sources is not made again. */
const KEPT = '.next-cluster-release'
/** What a machine has of the build before: its scripts, and that it is whole. */
const OF_THE_BUILD = ['static', 'BUILD_ID', '.build-stamp', 'carried-static.json']
const COPY = { recursive: true, verbatimSymlinks: true }

/** Makes it in `folder`, where the release before was built into `distDir`, as on a machine that is upgraded. */
export function makeNextRelease(folder: string, distDir: string): void {
  copySources(folder)
  // Links to the same packages, where the disk is the same.
  const modules = join(ROOT, 'node_modules')
  try {
    execFileSync('cp', ['-al', modules, join(folder, 'node_modules')], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', modules, join(folder, 'node_modules')])
  }
  for (const { file, from, to } of CHANGES) rewrite(join(folder, file), from, to)
  writeFileSync(join(folder, SCRIPT), `${readFileSync(join(folder, SCRIPT), 'utf8')}\n// ${TAG}\n`)
  const migrations = join(folder, 'db/migrations')
  const journal = readJournal()
  const when = (journal.entries.at(-1)?.when ?? 0) + 1
  const entry = { idx: journal.entries.length, version: '7', when, tag: TAG, breakpoints: true }
  writeFileSync(join(migrations, `${TAG}.sql`), MIGRATION)
  writeFileSync(
    join(migrations, JOURNAL),
    JSON.stringify({ ...journal, entries: [...journal.entries, entry] }),
  )
  const kept = join(ROOT, KEPT)
  if (existsSync(kept)) return cpSync(kept, join(folder, distDir), COPY)
  for (const name of OF_THE_BUILD) {
    const from = join(ROOT, distDir, name)
    if (existsSync(from)) cpSync(from, join(folder, distDir, name), COPY)
  }
}

export function keepNextRelease(folder: string, distDir: string): void {
  rmSync(join(ROOT, KEPT), { recursive: true, force: true })
  cpSync(join(folder, distDir), join(ROOT, KEPT), COPY)
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`)
  writeFileSync(file, text.replace(from, to))
}
