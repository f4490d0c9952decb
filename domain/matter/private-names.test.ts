import { globSync } from 'node:fs'

import { expect, it } from 'vitest'

import { wayOfImports } from '#lib/testing/way-of-imports'

// Movers' names, and who asked for a topic, lie in tables of their own. What readers are shown must never come near them: this walks every import
// that its code makes, however many files lie between.

const PRIVATE = ['db/schema/matter/matter-private.ts', 'db/schema/matter/consultation-private.ts']
/** Readers have the days that a limit led to, never the limit. */
const HIDDEN = [...PRIVATE, 'db/schema/matter/matter-limits.ts']
const READERS = [
  'app/(site)/**/*.{ts,tsx}',
  'server/reader/**/*.ts',
  'server/documents/**/*.ts',
  'domain/{site,search,feed}/**/*.ts',
  'domain/matter/{shown-*,list-shown-*,find-known-*,session-figures,list-proofs}.ts',
  'domain/matter/units/find-known-*.ts',
  'domain/promise/list-shown-*.ts',
  'domain/consultation/{shown/*,rooms/shown-*,arrange-*}.ts',
]

it('are out of reach of everything that readers are shown', () => {
  const files = globSync(READERS).filter((path) => !/\.test\.tsx?$/.test(path))
  expect(files.length).toBeGreaterThan(100)
  expect(wayOfImports(files, HIDDEN)).toBeNull()
})

it('would be found where a file reads them', () => {
  const reading = ['domain/matter/publish-session.ts', 'domain/consultation/load-consultation.ts']
  const found = reading.map((path) => wayOfImports([path], HIDDEN)?.at(-1))
  expect(found).toEqual(PRIVATE)
})
