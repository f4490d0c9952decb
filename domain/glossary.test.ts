import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { getTableName, isTable } from 'drizzle-orm'
import { expect, it } from 'vitest'

import * as changeStates from '#db/change-states'
import * as consultationStates from '#db/consultation-states'
import * as intakeStates from '#db/intake-states'
import * as matterStates from '#db/matter-states'
import * as promiseStates from '#db/promise-states'
import * as states from '#db/states'
import * as auditLabels from '#lib/audit-labels'
import * as changeLabels from '#lib/change-labels'
import * as consultationLabels from '#lib/consultation-labels'
import * as intakeLabels from '#lib/intake-labels'
import * as labels from '#lib/labels'
import * as matterLabels from '#lib/matter-labels'
import * as promiseLabels from '#lib/promise-labels'

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
    globSync('**/*.ts', { cwd: folder }).map(
      (file) => import(join(folder, file)) as Promise<object>,
    ),
  )
  return modules.flatMap((module) => Object.values(module).filter(isTable).map(getTableName))
}

function exportedTypes(): Set<string> {
  const sources = ['db', 'domain', 'lib'].flatMap((module) =>
    readdirSync(join(ROOT, module), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, module, file), 'utf8')),
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

/** Parts of EDITION_STATES, MOVES, MATTER_STATES and others, whose values are there. */
const PARTS: readonly unknown[] = [
  consultationStates.CLOSED_CONSULTATION_STATES,
  consultationStates.CONSULTATION_MOVES_WITH_REASON,
  consultationStates.ENDED_CONSULTATION_STATES,
  consultationStates.LEFT_CONSULTATION_STATES,
  consultationStates.STORED_CONSULTATION_MOVES,
  matterStates.ANSWERED_MATTER_STATES,
  matterStates.ENDED_MATTER_STATES,
  matterStates.OPEN_ASSIGNMENT_STATES,
  matterStates.FILED_MATTER_STATES,
  matterStates.MATTER_MOVES_WITH_REASON,
  states.AWAITING_PUBLICATION_STATES,
  states.CLOSED_EDITION_STATES,
  states.OPEN_EDITION_STATES,
  states.IN_REVIEW_STATES,
  states.MOVES_WITH_REASON,
  states.PUBLISHED_EDITION_STATES,
  states.WITH_AUTHOR_STATES,
  states.UNIT_ROLES,
  matterStates.PROMISING_RESULT_CLASSES,
]
const LISTS = Object.entries({
  ...states,
  ...changeStates,
  ...matterStates,
  ...consultationStates,
  ...intakeStates,
  ...promiseStates,
}).filter(([, list]) => !PARTS.includes(list))
const LABELS: Record<string, unknown> = {
  ...labels,
  ...changeLabels,
  ...auditLabels,
  ...matterLabels,
  ...consultationLabels,
  ...intakeLabels,
  ...promiseLabels,
}

/** The labels of a list, by value: `ROLES` has `ROLE_LABELS`; undefined when people never see its values. */
function labelsOf(list: string): Map<string, string> | undefined {
  const singular = list
    .replace(/([CT]H)ES$/, '$1')
    .replace(/IES$/, 'Y')
    .replace(/S$/, '')
  const labels = LABELS[`${singular}_LABELS`] as
    | Record<string, string | { label: string }>
    | undefined
  const textOf = (label: string | { label: string }) =>
    typeof label === 'string' ? label : label.label
  return labels && new Map(Object.entries(labels).map(([value, label]) => [value, textOf(label)]))
}

it.each(LISTS)('lists every value of %s with the label that people read', (name, list) => {
  const labels = labelsOf(name)
  const rows = rowsBelow(`### ${name}`)
  expect(rows.map(([value]) => value)).toEqual(list.map((value) => `\`${value}\``))
  for (const [value = '', label = ''] of rows) {
    if (labels) expect(label, value).toBe(labels.get(value.replaceAll('`', '')))
    else expect(label, value).not.toBe('')
  }
})

it('finds the labels of a list by its name', () => {
  const withLabels = LISTS.filter(([name]) => labelsOf(name)).map(([name]) => name)
  expect(withLabels).toEqual(expect.arrayContaining(['ROLES', 'CADENCES', 'SWITCHES', 'MOVES']))
  expect(withLabels.length).toBeGreaterThanOrEqual(18)
})
