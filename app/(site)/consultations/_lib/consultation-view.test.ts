import { describe, expect, it } from 'vitest'

import { consultationListPath } from '#lib/addresses/consultation-paths'

import { parseConsultationView } from './consultation-view.ts'

describe('a list of topics by its address', () => {
  it.each([
    ['towns', '洮阳镇', { town: '洮阳镇' }],
    ['sources', 'residents', { source: 'residents' }],
    ['standings', 'overdue', { standing: 'overdue' }],
  ] as const)('%s is read back from its own path', (kind, value, filter) => {
    const segmentsOf = (path: string) => path.split('/').slice(4)
    const first = segmentsOf(consultationListPath('lintao', { kind, value }))
    expect(parseConsultationView(first)).toMatchObject({ filter, after: null })
    const further = segmentsOf(consultationListPath('lintao', { kind, value }, 23))
    expect(parseConsultationView(further)).toMatchObject({ filter, after: 23 })
  })

  it.each([
    [],
    ['standings'],
    ['standings', 'asleep'],
    ['sources', 'nobody'],
    ['rooms', '1'],
    ['towns', '%E0%A4%A'],
    ['towns', '镇'.repeat(21)],
    ['standings', 'overdue', 'after'],
    ['standings', 'overdue', 'after', '0'],
    ['standings', 'overdue', 'before', '3'],
    ['standings', 'overdue', 'after', '3', 'x'],
  ])('is none for %j', (...segments) => {
    expect(parseConsultationView(segments)).toBeNull()
  })
})
