import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const ROOTS = ['app', 'server', 'domain/feed', 'domain/search']
const ROOMS = /\/(?:matter|proposal|assignment|consultation|promise|intake|limit)\//
const MACHINES = /\/(?:list-matters|list-consultations|dump-matters|dump-consultations)(?:\.ts)?$/
const IMPORT = /import (?:type )?\{([^}]*)\} from '([^']+)'/g

/** What belongs to one matter, article or form, and grows with neither years nor places. */
const OF_ONE = [
  'listProofsOf',
  'listPromisesOf',
  'listProposed',
  'listConsultationsProvenBy',
  'listShares',
  'compareRegister',
  'compareRooms',
  'listSupervisors',
  // Asked through others that are measured, or of the newest few words alone.
  'listMattersWhere',
  'listConsultationsWhere',
  'listShownDeadlines',
  'listMatterTitles',
  'listConsultationTitles',
  'listProofsOfMatters',
]

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sourcesBelow(path)
    else if (/(?<!\.test)\.tsx?$/.test(entry.name)) yield path
  }
}

/** The lists and counts of matters that some source imports. */
const importedBy = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
    ROOMS.test(from) || MACHINES.test(from)
      ? names.split(',').map((name) => name.trim().split(' as ')[0] ?? '')
      : [],
  )

it('measures every list and statistic of matters that a page, a feed or an address asks', () => {
  const asked = ROOTS.flatMap((root) => [...sourcesBelow(root)]).flatMap(importedBy)
  const measured = [...sourcesBelow('scripts/bench/queries')].flatMap(importedBy)
  const lists = [...new Set(asked)].filter((name) => /^(?:list|count|compare)[A-Z]/.test(name))
  expect(lists.length).toBeGreaterThan(60)
  expect(lists.filter((name) => !measured.includes(name) && !OF_ONE.includes(name))).toEqual([])
})
