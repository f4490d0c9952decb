import { describe, expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import type { Leader } from '#domain/leader/list-leaders'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkLeaders } from './leaders.ts'

const TODAY = '2026-03-20'
const PLACES = { '620000': '甘肃省', '620800': '平凉市', '620825': '庄浪县' } as const

function listed(
  name: string,
  post: string,
  rank: number,
  given: Partial<Leader> & { divisionCode?: keyof typeof PLACES } = {},
): Leader {
  const { divisionCode = '620825' } = given
  const divisionName = PLACES[divisionCode]
  const days = { startsOn: '2025-01-10', endsOn: null }
  return { name, post, rank, ...days, ...given, divisionCode, divisionName }
}

const LIST = [
  listed('李昆', '政协党组书记、主席', 1),
  listed('张某某', '政协主席', 2, { startsOn: '2021-11-01', endsOn: '2025-01-09' }),
  listed('王甲乙', '政协副主席', 3),
  listed('赵丙丁', '政协副主席', 4),
  listed('高明', '政协秘书长', 5),
  listed('钱戊己', '县委书记', 1),
  listed('孙庚辛', '政协副主席', 2, { divisionCode: '620800' }),
  listed('周壬癸', '政协主席', 1, { divisionCode: '620800' }),
]

const found = (text: string, given: Parameters<typeof contentOf>[1] = {}, leaders = LIST) => {
  const content = contentOf(text, given)
  return checkLeaders(content, { leaders, divisions, today: TODAY }).map(
    ({ what, where, sentence }) => ({ what, quote: where && quoteOf(content, where), sentence }),
  )
}

describe('posts beside a listed name', () => {
  const cases: [string, string | null][] = [
    ['县政协主席李昆主持会议。', null],
    ['县政协主席李 昆主持会议。', null],
    ['庄浪县政协党组书记、主席李昆讲话。', null],
    ['政协庄浪县委员会主席李昆讲话。', null],
    ['县政协副主席李昆主持会议。', '政协副主席李昆'],
    ['县政协副主席李　昆主持会议。', '政协副主席李　昆'],
    ['县政协党组副书记李昆讲话。', '政协党组副书记李昆'],
    ['政协庄浪县委员会副主席李昆讲话。', '政协庄浪县委员会副主席李昆'],
    ['李昆副主席讲话。', '李昆副主席'],
    ['李昆主席讲话。', null],
    ['县政协主席王甲乙出席。', '政协主席王甲乙'],
    ['县政协副主席赵丙丁、李昆出席。', '李昆'],
    ['县政协副主席王某、李昆出席。', '李昆'],
    ['会议由副主席李昆主持。', '副主席李昆'],
    ['县政协主席张某某出席。', '政协主席张某某'],
    ['原县政协主席张某某出席。', null],
    ['县委副书记钱戊己出席。', '县委副书记钱戊己'],
    ['县委书记钱戊己出席。', null],
    ['市政协副主席孙庚辛一行到庄浪县调研，县政协主席李昆陪同。', null],
    ['平凉市政协主席孙庚辛到庄浪县调研。', '政协主席孙庚辛'],
    // Somebody of another body, who only has the same name.
    ['静宁县政协副主席李昆到庄浪县考察。', null],
    ['成都市锦江区政协副主席李昆到庄浪县考察。', null],
    ['省政协副主席李昆到庄浪县调研。', null],
    ['全国政协副主席李昆到庄浪县调研。', null],
    ['各县政协副主席李昆等参加。', null],
    ['县总工会主席王甲乙出席。', null],
    ['县妇联副主席李昆出席。', null],
    ['庄浪县县长李昆出席。', null],
    // Words and names that only begin like a listed one.
    ['县政协主席李昆仑出席。', null],
    ['大家对主席高明确要求的事很上心。', null],
    ['这是高明的办法。', null],
    ['县政协主席会议上，高明发言。', null],
    ['县政协委员李昆发言。', null],
    ['李昆在主席台就座。', null],
    ['李昆主席台前讲话。', null],
  ]
  for (const [text, quote] of cases) {
    it(text, () => expect(found(text)[0]?.quote ?? null).toBe(quote))
  }

  it('are quoted as the list has them, and since when', () => {
    expect(found('县政协副主席李昆主持会议。')).toEqual([
      {
        what: '职务',
        quote: '政协副主席李昆',
        sentence:
          '名录里李昆是庄浪县“政协党组书记、主席”（2025年1月10日起），文中作“副主席”，请核对职务。',
      },
    ])
  })

  it('are read of the day of the event, else of print, else of today', () => {
    const text = '县政协主席张某某出席。'
    const { event } = contentOf('')
    const on = (start: string) => ({ event: { ...event, precision: 'day' as const, start } })
    expect(found(text, on('2024-05-01'))).toEqual([])
    expect(found(text, { printDate: '2025-01-09' })).toEqual([])
    expect(found(text, on('2026-03-16'))[0]?.sentence).toBe(
      '名录里张某某任庄浪县“政协主席”到 2025年1月9日为止，2026年3月16日已不在任，请核对职务。',
    )
    expect(found('县政协主席李昆出席。', on('2024-05-01'))[0]?.sentence).toBe(
      '名录里李昆从 2025年1月10日起才任庄浪县“政协党组书记、主席”，请核对职务。',
    )
    expect(found('县政协主席李昆出席。', on('--05-01'))).toEqual([])
  })

  it('are looked for in the headlines too, and nowhere without a list', () => {
    expect(found('', { headline: '县政协副主席李昆到村里' })).toHaveLength(1)
    expect(found('县政协副主席李昆到村里。', {}, [])).toEqual([])
  })
})

describe('the order of listed people', () => {
  const cases: [string, string | null][] = [
    ['县政协主席李昆，副主席王甲乙、赵丙丁，秘书长高明出席。', null],
    ['县政协副主席赵丙丁、王甲乙出席。', '王甲乙、赵丙丁'],
    ['县政协副主席赵丙丁、秘书长高明和副主席王甲乙出席。', '王甲乙、赵丙丁、高明'],
    ['县政协副主席王甲乙、李某某、赵丙丁出席。', null],
    ['县政协副主席赵丙丁、李某某、王甲乙出席。', '王甲乙、赵丙丁'],
    ['县政协领导赵丙丁、李昆出席。', '李昆、赵丙丁'],
    ['赵丙丁、李昆等人发言。', null],
    ['赵丙丁、李昆等县政协领导参加。', '李昆、赵丙丁'],
    ['县政协副主席王甲乙、县委书记钱戊己参加。', null],
    ['县政协副主席赵丙丁主持会议，主席李昆讲话。', null],
    ['县政协副主席赵丙丁参加。县政协主席李昆讲话。', null],
    ['市政协副主席孙庚辛和县政协主席李昆、副主席王甲乙出席。', null],
    ['县政协主席李昆和市政协副主席孙庚辛、主席周壬癸出席。', '周壬癸、孙庚辛'],
    ['县政协秘书长高 明、主席李 昆出席。', '李昆、高明'],
  ]
  for (const [text, order] of cases) {
    it(text, () => {
      const hints = found(text).filter(({ what }) => what === '排序')
      expect(hints.map(({ sentence }) => /次序是：(.*)，请/.exec(sentence)?.[1])).toEqual(
        order === null ? [] : [order],
      )
    })
  }

  it('counts posts of a committee that contradict nothing', () => {
    const leaders = [...LIST, listed('冯子丑', '提案委员会主任', 9)]
    const hints = found('县政协提案委员会主任冯子丑、副主席王甲乙出席。', {}, leaders)
    expect(hints.map(({ sentence }) => sentence)).toEqual([
      '名录里庄浪县的次序是：王甲乙、冯子丑，请核对排序。',
    ])
  })

  it('does not mind two of one rank, nor who was no longer in office', () => {
    const even = [listed('王甲乙', '政协副主席', 3), listed('赵丙丁', '政协副主席', 3)]
    const text = '县政协副主席赵丙丁、王甲乙出席。'
    expect(found(text, {}, even)).toEqual([])
    const over = [listed('王甲乙', '政协副主席', 1, { endsOn: '2025-06-01' }), even[1]]
    const kept = over.filter((leader) => leader !== undefined)
    expect(found(text, {}, kept).map(({ what }) => what)).toEqual(['职务'])
  })
})
