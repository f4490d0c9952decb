import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { getTableName, isTable } from 'drizzle-orm'
import { expect, it } from 'vitest'

import * as states from '#db/states'
import * as auditWords from '#lib/audit-words'
import * as words from '#lib/words'

const ROOT = join(import.meta.dirname, '..')
const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')

/** The rows of a table below a heading, without its head; each a list of cells. */
function rowsBelow(heading: string): string[][] {
  const [, rest = ''] = glossary.split(`\n${heading}\n`)
  const [part = ''] = rest.split(/\n#+ /)
  const rows = part.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

async function tableNames(): Promise<string[]> {
  const folder = join(ROOT, 'db/schema')
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<object>),
  )
  return modules.flatMap((module) => Object.values(module).filter(isTable).map(getTableName))
}

function exportedTypes(): Set<string> {
  const sources = ['db', 'domain', 'lib'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, room, file), 'utf8')),
  )
  const declared = sources.join('\n').matchAll(/^export (?:interface|type) (\w+)/gm)
  return new Set([...declared].map(([, name = '']) => name))
}

it('names tables and types that there are', async () => {
  const known = new Set([...(await tableNames()), ...exportedTypes()])
  const named = rowsBelow('## Terms').flatMap(([, , , where = '']) =>
    [...where.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

const LISTS = Object.entries(states).filter(([, list]) => list !== states.CLOSED_EDITION_STATES)
const LABELS: Record<string, unknown> = { ...words, ...auditWords }

/** The labels of a list, by value: `ROLES` has `ROLE_WORDS`; undefined when people are not told its values. */
function labelsOf(list: string): Map<string, string> | undefined {
  const singular = list
    .replace(/([CT]H)ES$/, '$1')
    .replace(/IES$/, 'Y')
    .replace(/S$/, '')
  const labels = LABELS[`${singular}_WORDS`] as
    | Record<string, string | { word: string }>
    | undefined
  const textOf = (label: string | { word: string }) =>
    typeof label === 'string' ? label : label.word
  return labels && new Map(Object.entries(labels).map(([value, label]) => [value, textOf(label)]))
}

it.each(LISTS)('lists every value of %s with the word that people read', (name, list) => {
  const labels = labelsOf(name)
  const rows = rowsBelow(`### ${name}`)
  expect(rows.map(([value]) => value)).toEqual(list.map((value) => `\`${value}\``))
  for (const [value = '', word = ''] of rows) {
    if (labels) expect(word, value).toBe(labels.get(value.replaceAll('`', '')))
    else expect(word, value).not.toBe('')
  }
})

it('finds the labels of a list by its name', () => {
  const withLabels = LISTS.filter(([name]) => labelsOf(name)).map(([name]) => name)
  expect(withLabels).toEqual(expect.arrayContaining(['ROLES', 'CADENCES', 'SWITCHES', 'MOVES']))
  expect(withLabels.length).toBeGreaterThanOrEqual(18)
})
