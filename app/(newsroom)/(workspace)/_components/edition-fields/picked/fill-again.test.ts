import { expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { fillAgain } from './fill-again.ts'
import { fillWith, type PickedField } from './fill-with.ts'

const empty = emptyContent('620825')
const filling = (field: PickedField, words: string) => {
  const make = (now: Content) => fillWith(field, words, now, { today: '2026-03-20' })
  const first = make(empty)
  if ('why' in first) throw new Error(first.why)
  return fillAgain(first, make)
}

it.each([
  ['headline', '庄浪县政协召开会议', { headline: '后来写的' }],
  ['kicker', '委员在行动', { kicker: '后来写的' }],
  ['credits', '李昆', { credits: [{ role: 'reporter', name: '王小试' }] }],
] as [PickedField, string, Partial<Content>][])(
  'gives %s back what was written there between undo and redo',
  (field, words, part) => {
    const fill = filling(field, words)
    const filled = { ...empty, ...fill.put(empty) }
    const undone = { ...filled, ...fill.takeBack(filled) }
    expect(undone).toEqual(empty)
    const written = { ...undone, ...part }
    const redone = { ...written, ...fill.put(written) }
    expect(fill.holds(redone)).toBe(true)
    expect({ ...redone, ...fill.takeBack(redone) }).toEqual(written)
  },
)

it('leaves alone what was written over it', () => {
  const fill = filling('headline', '庄浪县政协召开会议')
  expect(fill.takeBack({ ...empty, headline: '后来写的' })).toEqual({})
})
