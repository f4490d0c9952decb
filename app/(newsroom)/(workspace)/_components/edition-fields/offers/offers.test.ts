import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, bodyText } from '#domain/article/body'
import { emptyContent, type Content, type ContentEvent } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import type { Offer, Remembered } from './offer.ts'
import { fillable, listOffers } from './offers.ts'

const context = { divisions: [{ code: '621122', name: '陇西县' }], year: 2026 }
const nothing: FoundFacts = {
  type: null,
  date: null,
  places: [],
  divisionCode: null,
  dateline: null,
  credits: [],
}
const march16 = {
  precision: 'day' as const,
  start: '2026-03-16',
  end: null,
  dateText: '3月16日',
}
const OPENING = '本报通渭讯（通讯员 石宏军）'
const found: FoundFacts = {
  type: 'inspection',
  date: march16,
  places: ['东坪镇柳湾村', '西坪乡'],
  divisionCode: '621121',
  dateline: {
    text: '本报通渭讯',
    credits: [{ role: 'correspondent', name: '石宏军' }],
    opening: OPENING,
  },
  credits: [{ role: 'correspondent', name: '石宏军' }],
}
const empty: Content = {
  ...emptyContent('621121'),
  body: bodyFromParagraphs([`${OPENING}3月16日，委员到东坪镇柳湾村视察。`]),
}
const withEvent = (event: Partial<ContentEvent>): Content => ({
  ...empty,
  event: { ...empty.event, ...event },
})
const offers = (content: Content, facts: FoundFacts | null, remembered: Remembered | null = null) =>
  listOffers(content, facts, remembered, context)
const words = (list: readonly Offer[]) => list.map(({ field, words }) => `${field} ${words}`)
const takeAll = (content: Content, list: readonly Offer[]) =>
  list.reduce((now, offer) => ({ ...now, ...offer.take(now).part }), content)

describe('what the form offers', () => {
  it('offers an empty form what the text says, and fills one of each field', () => {
    const list = offers(empty, found)
    expect(words(list)).toEqual([
      'type 视察',
      'place 东坪镇柳湾村',
      'place 西坪乡',
      'date 3月16日',
      'dateline 本报通渭讯',
      'credits 通讯员 石宏军',
    ])
    expect(words(fillable(list))).not.toContain('place 西坪乡')
    const filled = takeAll(empty, fillable(list))
    expect(filled).toMatchObject({
      dateline: '本报通渭讯',
      credits: [{ role: 'correspondent', name: '石宏军' }],
      event: { ...march16, type: 'inspection', place: '东坪镇柳湾村' },
    })
    // What readers would see twice moves, and is not copied.
    expect(bodyText(filled.body)).toBe('3月16日，委员到东坪镇柳湾村视察。')
  })

  it('moves a dateline away that stands in its field and in the text', () => {
    const twice = { ...empty, dateline: '本报通渭讯' }
    const [offer] = offers(twice, found).filter(({ field }) => field === 'dateline')
    expect(offer?.words).toBe('文中又写了一遍，移走')
    const filled = takeAll(twice, offer ? [offer] : [])
    expect(bodyText(filled.body)).toBe('3月16日，委员到东坪镇柳湾村视察。')
    // What was read before it moved is no reason to take more.
    expect(offers(filled, found).filter(({ field }) => field === 'dateline')).toEqual([])
  })

  it('undoes each by itself, and keeps what was typed meanwhile', () => {
    for (const offer of offers(empty, found)) {
      const { part, undo } = offer.take(empty)
      const filled = { ...empty, ...part, headline: '后来写的' }
      expect(offer.holds(filled)).toBe(true)
      const undone = { ...filled, ...undo(filled) }
      expect(undone).toEqual({ ...empty, headline: '后来写的' })
      expect(offer.holds(undone)).toBe(false)
    }
  })

  it('fills nothing that a person filled in, and asks where the text says otherwise', () => {
    const own: Content = {
      ...withEvent({ ...march16, type: 'meeting', place: '水洛镇' }),
      dateline: '本报讯',
      credits: [{ role: 'reporter', name: '石宏军' }],
    }
    const list = offers(own, found)
    expect(fillable(list)).toEqual([])
    expect(words(list)).toEqual(['type 视察', 'place 东坪镇柳湾村', 'dateline 本报通渭讯'])
    const asked = list.map((offer) => ({ ...own, ...offer.take(own).part }))
    expect(asked[0]?.event).toMatchObject({ type: 'inspection', place: '水洛镇' })
    expect(asked[1]?.event).toMatchObject({ type: 'meeting', place: '东坪镇柳湾村' })
    // The names it moves are those that are there already.
    expect(asked[2]).toMatchObject({ dateline: '本报通渭讯', credits: own.credits })
    expect(bodyText(asked[2]?.body ?? own.body)).toBe('3月16日，委员到东坪镇柳湾村视察。')
  })

  it('asks nothing where the text agrees with what was filled in', () => {
    const own = {
      ...withEvent({ ...march16, type: 'inspection', place: '东坪镇' }),
      dateline: '本报讯',
    }
    const { dateline: _, ...undated } = found
    expect(offers(own, { ...undated, dateline: null, credits: [] })).toEqual([])
  })

  it('puts the names of the text in place of those that the form came with, and back', () => {
    const own = [{ role: 'correspondent' as const, name: '通渭通讯员' }]
    const last: Remembered = { dateline: '', credits: own, prefilled: own }
    const untouched = { ...empty, credits: own }
    const list = fillable(offers(untouched, found, last))
    const filled = takeAll(untouched, list)
    expect(filled.credits).toEqual(found.credits)
    const credits = list.find(({ field }) => field === 'credits')
    const taken = credits?.take(untouched)
    expect(taken?.part.credits).toEqual(found.credits)
    expect(taken?.undo({ ...untouched, ...taken.part }).credits).toEqual(own)
    // A name that a person added is theirs.
    const added = { ...untouched, credits: [...own, { role: 'reporter' as const, name: '甲一' }] }
    expect(takeAll(added, fillable(offers(added, found, last))).credits).toHaveLength(3)
    // Who took the pictures says nothing of who wrote.
    const pictured = {
      ...found,
      dateline: null,
      credits: [{ role: 'photographer' as const, name: '李晶' }],
    }
    expect(takeAll(untouched, fillable(offers(untouched, pictured, last))).credits).toEqual([
      ...own,
      ...pictured.credits,
    ])
  })

  it('says what it takes out of the text', () => {
    const [offer] = offers(empty, found).filter(({ field }) => field === 'dateline')
    expect(offer?.moves).toEqual({ words: OPENING, to: '电头和署名' })
    const moves = (content: Content) =>
      offers(content, found).find(({ field }) => field === 'dateline')?.moves?.to
    const { credits } = found
    expect(moves({ ...empty, credits })).toBe('电头')
    expect(moves({ ...empty, dateline: '本报通渭讯', credits })).toBe('')
    // What was read a moment ago is not there any more.
    expect(
      moves({ ...empty, body: bodyFromParagraphs(['本报通渭讯 3月16日视察。']) }),
    ).toBeUndefined()
  })

  it('takes a dateline out of a line of a list, and puts it back there', () => {
    const listed: Content = {
      ...empty,
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph' },
          {
            type: 'item',
            attrs: { list: 'bullet' },
            content: [{ type: 'text', text: `${OPENING}委员视察。` }],
          },
        ],
      },
    }
    const [offer] = offers(listed, found).filter(({ field }) => field === 'dateline')
    const taken = offer?.take(listed)
    const filled = { ...listed, ...taken?.part }
    expect(bodyText(filled.body).trim()).toBe('委员视察。')
    expect({ ...filled, ...taken?.undo(filled) }.body).toEqual(listed.body)
  })

  it('asks about a day that the text names otherwise, and fills it in by its own press only', () => {
    const list = offers(withEvent({ precision: 'day', start: '2023-03-11' }), {
      ...nothing,
      date: march16,
    })
    expect(list).toMatchObject([{ field: 'date', words: '2023年3月16日', instead: true }])
    expect(fillable(list)).toEqual([])
    const other = withEvent({ precision: 'day', start: '2023-03-11' })
    expect(list[0]?.take(other).part.event).toMatchObject({ start: '2023-03-16' })
    const named = { ...march16, dateText: '2026年3月16日' }
    expect(words(offers(other, { ...nothing, date: named }))).toEqual(['date 3月16日'])
  })

  it('does not ask about a day within the days of the text', () => {
    const range = { ...march16, precision: 'range' as const, end: '2026-03-18' }
    const within = withEvent({ precision: 'day', start: '2026-03-17' })
    expect(offers(within, { ...nothing, date: range })).toEqual([])
    const month = withEvent({ precision: 'month', start: '2026-03-01' })
    expect(offers(month, { ...nothing, date: march16 })).toEqual([])
  })

  it('offers 近日 once', () => {
    const vague = { precision: 'none' as const, start: null, end: null, dateText: '近日' }
    expect(words(offers(empty, { ...nothing, date: vague }))).toEqual(['date 近日'])
    expect(offers(withEvent({ dateText: '近日' }), { ...nothing, date: vague })).toEqual([])
    expect(offers(withEvent({ dateText: '日前' }), { ...nothing, date: vague })).toEqual([])
  })

  it('offers another county only where the person may write for it, and never with the others', () => {
    const list = offers(empty, { ...nothing, divisionCode: '621122' })
    expect(list).toMatchObject([{ field: 'division', words: '陇西县', instead: true }])
    expect(offers(empty, { ...nothing, divisionCode: '621123' })).toEqual([])
  })

  it('remembers dateline and names where the text has none', () => {
    const last: Remembered = {
      dateline: '本报通渭讯',
      credits: [{ role: 'correspondent', name: '甲一' }],
    }
    expect(words(offers(empty, nothing, last))).toEqual([
      'dateline 本报通渭讯',
      'credits 通讯员 甲一',
    ])
    const blank = { ...empty, credits: [{ role: 'reporter' as const, name: ' ' }] }
    const [, credits] = offers(blank, null, last)
    expect(credits?.take(blank).part.credits).toEqual(last.credits)
    expect(offers(empty, found, last).filter(({ from }) => from === 'last')).toEqual([])
  })
})
