import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { contentHash } from './content-hash.ts'
import { ADDED_FIELDS, CONTENT_VERSION, upgradeContent } from './content-versions.ts'
import { contentSchema, emptyContent } from './content.ts'

interface Stored {
  hash: string
  content: Record<string, unknown>
}

// A content of every released version as a row holds it, with the hash that was approved. They are never changed.
const folder = join(import.meta.dirname, 'testing/contents')
const FILES = globSync('version-*.json', { cwd: folder }).toSorted()
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Stored

describe.each(FILES)('%s', (file) => {
  const { hash, content } = read(file)

  it('is read as a content of the current version', () => {
    expect(contentSchema.parse(content)).toMatchObject({ ...content, version: CONTENT_VERSION })
  })

  it('keeps the hash that was approved', () => {
    expect(contentHash(contentSchema.parse(content))).toBe(hash)
  })
})

it('has a file of each version, the last with every field filled in', () => {
  expect(FILES).toHaveLength(CONTENT_VERSION)
  const { content } = read(`version-${CONTENT_VERSION}.json`)
  expect(Object.keys(content).toSorted()).toEqual(Object.keys(emptyContent('620000')).toSorted())
  const empty = Object.entries(emptyContent('620000'))
  for (const [field, value] of empty)
    if (field !== 'version') expect(content[field], field).not.toEqual(value)
})

it('names each field that came after the first version', () => {
  const first = Object.keys(read('version-1.json').content)
  const { version: _, ...now } = emptyContent('620000')
  expect(Object.keys(now).filter((field) => !first.includes(field))).toEqual(
    Object.keys(ADDED_FIELDS),
  )
  for (const field of Object.keys(ADDED_FIELDS))
    expect(now[field as keyof typeof now]).toEqual(ADDED_FIELDS[field])
})

it('hashes a later field once it has a value', () => {
  const content = emptyContent('620000')
  expect(contentHash({ ...content, printPage: '第3版' })).not.toBe(contentHash(content))
})

it('leaves alone what is no content, or of no version that there was', () => {
  for (const stored of [null, 'text', 3, [], { version: 0 }, { version: 1.5 }, { version: 'x' }])
    expect(upgradeContent(stored)).toEqual(stored)
  const later = { ...emptyContent('620000'), version: CONTENT_VERSION + 1 }
  expect(contentSchema.safeParse(later).success).toBe(false)
})
