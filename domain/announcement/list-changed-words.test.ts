import { expect, it } from 'vitest'

import type { StoredAnnouncement } from '#db/schema/announcements'

import { listChangedWords } from './list-changed-words.ts'

const wording = (given: Partial<StoredAnnouncement>): StoredAnnouncement => ({
  type: 'lecture',
  title: '庄浪县政协讲堂第九讲',
  takesPlaceOn: '2026-03-28',
  startTime: '09:30',
  place: null,
  admission: null,
  note: null,
  ...given,
})
const shown = (day: string, given: Partial<StoredAnnouncement> = {}) => ({
  content: wording(given),
  at: new Date(`${day}T02:00:00Z`),
})

it('has none while readers had one wording', () => {
  expect(listChangedWords([])).toEqual([])
  expect(listChangedWords([shown('2026-03-20')])).toEqual([])
})

it('names each field that changed, the newest change first', () => {
  const moved = { takesPlaceOn: '2026-03-29' }
  const changes = listChangedWords([
    shown('2026-03-20'),
    shown('2026-03-21', moved),
    shown('2026-03-22', { ...moved, place: '县文化馆' }),
  ])
  expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['place', null, '县文化馆'],
    ['takesPlaceOn', '2026-03-28', '2026-03-29'],
  ])
})
