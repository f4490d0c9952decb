import { fc } from '#lib/testing/properties'
import { describe, expect, test } from 'vitest'

import { mergeWithNext, moveBoundary, type BoundaryMove } from './boundaries.ts'

// Six lines of ten characters; a story is named by its first and last line.
const LINES = [0, 1, 2, 3, 4, 5].map((number) => ({ start: number * 10, end: number * 10 + 9 }))
const story = (from: number, to: number) => ({ start: from * 10, end: to * 10 + 9 })
const PAGE = [story(0, 1), story(3, 5)]

describe('moving a boundary', () => {
  test.each<[BoundaryMove, number, ReturnType<typeof story>[] | null]>([
    ['begin', 4, [story(0, 1), story(3, 3), story(4, 5)]],
    ['begin', 0, null],
    ['begin', 3, null],
    ['begin', 2, [story(0, 1), story(2, 2), story(3, 5)]],
    ['up', 3, [story(0, 3), story(4, 5)]],
    ['up', 5, [story(0, 5)]],
    ['up', 2, [story(0, 2), story(3, 5)]],
    ['up', 0, null],
    ['down', 1, [story(0, 0), story(1, 5)]],
    ['down', 0, [story(0, 5)]],
    ['down', 2, [story(0, 1), story(2, 5)]],
    ['down', 4, null],
    ['leave', 0, [story(1, 1), story(3, 5)]],
    ['leave', 5, [story(0, 1), story(3, 4)]],
    ['leave', 4, null],
    ['leave', 2, null],
  ])('%s at line %i', (move, index, expected) => {
    expect(moveBoundary(PAGE, LINES, index, move)).toEqual(expected)
  })

  test('a story of one line that is left out is gone', () => {
    expect(moveBoundary([story(2, 2)], LINES, 2, 'leave')).toEqual([])
  })

  test('whatever is moved, stories stay in order, apart and made of whole lines', () => {
    const moves = fc.array(
      fc.tuple(fc.nat({ max: 5 }), fc.constantFrom<BoundaryMove>('begin', 'up', 'down', 'leave')),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(moves, (steps) => {
        let spans = [...PAGE]
        for (const [index, move] of steps) spans = moveBoundary(spans, LINES, index, move) ?? spans
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThan(spans[index - 1]?.end ?? -1)
          expect([start % 10, end % 10]).toEqual([0, 9])
        }
      }),
    )
  })
})

test('a story and the one below become one, with what stood between', () => {
  expect(mergeWithNext(segments([0, story(0, 1)], [1, story(3, 5)]), 0)).toEqual([story(0, 5)])
  expect(mergeWithNext(segments([0, story(0, 1)], [1, story(3, 5)]), 1)).toBeNull()
})

describe('a story that goes on further down', () => {
  const page = segments([0, story(0, 0)], [1, story(1, 2)], [0, story(4, 5)])

  test('is parted in two where its second segment begins', () => {
    const parted = moveBoundary(page, LINES, 4, 'begin')
    expect(parted?.[2]).toEqual({ ...story(4, 5), alone: true })
    expect(moveBoundary(page, LINES, 1, 'begin')).toBeNull()
  })

  test('keeps its second segment when its first is made one with the story below', () => {
    expect(mergeWithNext(page, 0)?.map(({ start, end }) => ({ start, end }))).toEqual([
      story(0, 2),
      story(4, 5),
    ])
  })
})

/** Segments of stories, each with the number of its story. */
function segments(...given: [number, ReturnType<typeof story>][]) {
  const seen = new Set<number>()
  return given.map(([number, span]) => {
    const goesOn = seen.has(number)
    seen.add(number)
    return { ...span, story: number, goesOn }
  })
}
