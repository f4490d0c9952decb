import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { fillWith, findWords, stretchOf, withoutStretch, type PickedField } from './fill-with.ts'

const empty = emptyContent('620825')
const fill = (field: PickedField, words: string, content: Content = empty) =>
  fillWith(field, words, content, { today: '2026-03-20' })

describe('words that a person selected', () => {
  it.each([
    ['headline', '庄浪县政协\n召开会议', { headline: '庄浪县政协 召开会议' }],
    ['kicker', ' 委员在行动 ', { kicker: '委员在行动' }],
    ['subtitle', '委员进村', { subtitle: '委员进村' }],
    ['credits', '王小试', { credits: [{ role: 'correspondent', name: '王小试' }] }],
    ['credits', '（通讯员 王小试）', { credits: [{ role: 'correspondent', name: '王小试' }] }],
    ['credits', '（记者 李昆）', { credits: [{ role: 'reporter', name: '李昆' }] }],
    ['credits', '李晶 摄影', { credits: [{ role: 'photographer', name: '李晶' }] }],
    ['credits', '李文', { credits: [{ role: 'correspondent', name: '李文' }] }],
    ['place', '万泉镇果园，', { event: { ...empty.event, place: '万泉镇果园' } }],
    ['place', '（万泉镇', { event: { ...empty.event, place: '万泉镇' } }],
    ['place', '“万泉镇”。', { event: { ...empty.event, place: '万泉镇' } }],
    ['place', '万泉镇（果园）', { event: { ...empty.event, place: '万泉镇（果园）' } }],
    ['place', '“枫桥”广场', { event: { ...empty.event, place: '“枫桥”广场' } }],
    [
      'date',
      '3月16日',
      { event: { ...empty.event, precision: 'day', start: '2026-03-16', dateText: '3月16日' } },
    ],
    ['date', '近日', { event: { ...empty.event, precision: 'none', dateText: '近日' } }],
  ] as [PickedField, string, Partial<Content>][])('fill %s with %s', (field, words, part) => {
    expect(fill(field, words)).toMatchObject({ part })
  })

  it('join the names that are there, once', () => {
    const credits = [{ role: 'correspondent' as const, name: '王小试' }]
    expect(fill('credits', '李昆', { ...empty, credits })).toMatchObject({
      part: { credits: [...credits, { role: 'correspondent', name: '李昆' }] },
    })
    expect(fill('credits', '王小试', { ...empty, credits })).toMatchObject({ part: { credits } })
  })

  it.each([
    ['headline', '庄浪县政协召开会议'],
    ['credits', '李昆'],
    ['place', '万泉镇'],
    ['date', '3月16日'],
  ] as [PickedField, string][])('leave %s as it was once they are taken back', (field, words) => {
    const filled = fill(field, words)
    if ('why' in filled) throw new Error(filled.why)
    const now = { ...empty, ...filled.part, kicker: '后来写的' }
    expect(filled.holds(now)).toBe(true)
    const back = { ...now, ...filled.undo(now) }
    expect(back).toEqual({ ...empty, kicker: '后来写的' })
    expect(filled.holds(back)).toBe(false)
  })

  it('take the place of the name that the form came with, and of no other', () => {
    const prefilled = [{ role: 'correspondent' as const, name: '庄浪通讯员' }]
    const named = (credits: Content['credits'], words: string) => {
      const filled = fillWith(
        'credits',
        words,
        { ...empty, credits },
        { today: '2026-03-20', prefilled },
      )
      if ('why' in filled) throw new Error(filled.why)
      return filled
    }
    const first = named(prefilled, '王小试')
    expect(first.part.credits).toEqual([{ role: 'correspondent', name: '王小试' }])
    const second = named(first.part.credits ?? [], '李昆')
    expect(second.part.credits?.map(({ name }) => name)).toEqual(['王小试', '李昆'])
    expect(first.undo({ ...empty, credits: first.part.credits ?? [] })).toEqual({
      credits: prefilled,
    })
    expect(named(prefilled, '李晶 摄影').part.credits).toHaveLength(2)
  })

  it.each([
    ['credits', '会议听取了汇报，研究了工作。', '不像姓名'],
    ['credits', '通讯员', '不像姓名'],
    ['headline', '长'.repeat(121), '太长'],
    ['date', '苹果', '日期'],
    ['date', '2月30日', '不存在'],
    ['place', ' ', '没有选到'],
    ['place', '，', '没有选到'],
  ] as [PickedField, string, string][])('are refused as %s: %s', (field, words, why) => {
    expect(fill(field, words)).toEqual({ why: expect.stringContaining(why) })
  })
})

describe('taking names out of a line', () => {
  it.each([
    ['本报庄浪讯（通讯员 王小试）3月16日', '王小试', '（通讯员 王小试）'],
    ['会议结束。（王小试 摄影）', '王小试', '（王小试 摄影）'],
    ['本报讯（通讯员 王小试 李昆）', '王小试', '王小试'],
    ['委员王小试说', '王小试', '王小试'],
  ])('%s', (text, name, gone) => {
    const at = text.indexOf(name)
    const { start, end } = stretchOf(text, at, at + name.length)
    expect(text.slice(start, end)).toBe(gone)
  })
})

describe('taking selected words out of a text of lines', () => {
  const withoutWords = (from: string, words: string, field: PickedField) => {
    const found = findWords(from, words, field)
    return found && withoutStretch(from, found)
  }
  const text = '委员在行动\n\n庄浪县政协召开会议，研究工作。\n\n（王小试）'
  it('finds them across the ends of lines, and leaves no blank line more', () => {
    expect(withoutWords(text, '委员\n在行动', 'kicker')).toBe(
      '庄浪县政协召开会议，研究工作。\n\n（王小试）',
    )
    expect(withoutWords(text, '王小试', 'credits')).toBe(
      '委员在行动\n\n庄浪县政协召开会议，研究工作。',
    )
  })

  it('leaves a text alone that has them twice or not at all', () => {
    expect(withoutWords(`${text}委员在行动`, '委员在行动', 'kicker')).toBeNull()
    expect(withoutWords(text, '没有的话', 'kicker')).toBeNull()
  })
})
