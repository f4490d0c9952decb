import { describe, expect, it } from 'vitest'

import type { Repair } from '#domain/copydesk/page-reading'

import { decideRepairs, repairInContext, textAfterDecision, undecided } from './repairs.ts'

const paragraphs = ['深入调研协商,及时反映群众意愿。', '凝聚強大力量,再出发。']
const text = paragraphs.join('\n')
const join: Repair = {
  kind: 'join',
  before: '\n\n',
  after: '',
  paragraph: 0,
  offset: 8,
  applied: true,
}
const width = (paragraph: number, offset: number): Repair => ({
  kind: 'width',
  before: ',',
  after: '，',
  paragraph,
  offset,
  applied: false,
})
const simple: Repair = {
  kind: 'traditional',
  before: '強',
  after: '强',
  paragraph: 1,
  offset: 2,
  applied: false,
}
const repairs = undecided([join, width(0, 6), simple, width(1, 6)])

describe('deciding on a repair', () => {
  it('carries an accepted suggestion out, and takes it back', () => {
    const accepted = textAfterDecision(text, paragraphs, repairs, 2, 'accepted')
    expect(accepted).toBe('深入调研协商,及时反映群众意愿。\n凝聚强大力量,再出发。')
    const decided = repairs.map((one, index) =>
      index === 2 ? { ...one, decision: 'accepted' as const } : one,
    )
    expect(textAfterDecision(accepted ?? '', paragraphs, decided, 2, 'refused')).toBe(text)
  })

  it('parts the paragraph again when a closed break is refused', () => {
    expect(textAfterDecision(text, paragraphs, repairs, 0, 'refused')).toBe(
      '深入调研协商,及\n时反映群众意愿。\n凝聚強大力量,再出发。',
    )
  })

  it('claims no word of a person for a break that the reading closed', () => {
    expect(repairs.map(({ decision }) => decision)).toEqual(['done', null, null, null])
    // Accepted, it stays as it is.
    expect(textAfterDecision(text, paragraphs, repairs, 0, 'accepted')).toBe(text)
  })

  it('puts the radicals back as they came when reading them as characters is refused', () => {
    const radical: Repair = {
      kind: 'radical',
      before: '⼒⼤',
      after: '力大',
      paragraph: 0,
      offset: 2,
      applied: true,
    }
    const read = ['凝聚力大，再出发。']
    expect(textAfterDecision(read.join(''), read, undecided([radical]), 0, 'refused')).toBe(
      '凝聚⼒⼤，再出发。',
    )
  })

  it('keeps decisions of one paragraph together', () => {
    const parted = textAfterDecision(text, paragraphs, repairs, 0, 'refused') ?? ''
    const decided = repairs.map((one, index) =>
      index === 0 ? { ...one, decision: 'refused' as const } : one,
    )
    expect(textAfterDecision(parted, paragraphs, decided, 1, 'accepted')).toBe(
      '深入调研协商，及\n时反映群众意愿。\n凝聚強大力量,再出发。',
    )
  })

  it('leaves a paragraph alone that a person has written over', () => {
    const written = text.replace('再出发', '再上路')
    expect(textAfterDecision(written, paragraphs, repairs, 2, 'accepted')).toBeNull()
    expect(textAfterDecision(written, paragraphs, repairs, 1, 'accepted')).toContain('商，及')
  })
})

it('puts one word on several repairs, and passes over those that were written over', () => {
  const written = text.replace('再出发', '再上路')
  const next = decideRepairs({ text: written, repairs }, paragraphs, [1, 2, 3], 'accepted')
  expect(next.text).toBe('深入调研协商，及时反映群众意愿。\n凝聚強大力量,再上路。')
  expect(next.repairs.map(({ decision }) => decision)).toEqual(['done', 'accepted', null, null])
})

it('shows the words around a repair', () => {
  expect(repairInContext(simple, paragraphs[1] ?? '')).toEqual({
    left: '凝聚',
    right: '大力量,再出发。',
  })
  expect(repairInContext(join, paragraphs[0] ?? '')).toEqual({
    left: '深入调研协商,及',
    right: '时反映群众意愿。',
  })
})
