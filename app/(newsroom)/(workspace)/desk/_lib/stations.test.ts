import { describe, expect, it } from 'vitest'

import type { EditionState, Move } from '#db/states'
import { emptyContent } from '#domain/article/content'
import type { HistoryRow } from '#domain/review/history/history-row'

import { stopOf } from '../../_lib/stop-of.ts'
import { stationsOf, type Travelling } from './stations.ts'

const at = (time: string) => new Date(`2026-03-20T${time}:00+08:00`)
const now = at('20:00')

function row(move: Move, from: EditionState | null, to: EditionState, time: string): HistoryRow {
  const ids = { id: 1, editionId: 1, revisionId: 1, revisionNumber: 1 }
  return { ...ids, move, fromState: from, toState: to, name: '某编辑', reason: null, at: at(time) }
}

function editionAt(state: EditionState, history: HistoryRow[], part: Partial<Travelling> = {}) {
  const since = history.at(-1)?.at ?? now
  const rest = {
    claimantName: null,
    scheduledAt: null,
    publishedAt: null,
    articleState: 'live',
    replaced: null,
  } as const
  return { state, history, since, ...rest, ...part }
}

const words = (travelling: Travelling) =>
  stationsOf(travelling, 3, now).map(({ state, label }) => `${state} ${label}`)
const create = row('create', null, 'draft', '08:00')
const submit = row('submit', 'draft', 'review1', '09:00')
const approve1 = row('approve', 'review1', 'review2', '10:00')
const return2 = row('return', 'review2', 'returned', '11:00')

describe('the line of stations', () => {
  it('has nothing done on a draft', () => {
    expect(words(editionAt('draft', [create]))).toEqual([
      'todo 未提交',
      'todo 初审',
      'todo 复审',
      'todo 终审',
      'todo 发布',
    ])
  })

  it('says that it was recalled, until it is submitted again or dropped', () => {
    const claim = row('claim', 'review1', 'review1', '09:10')
    const release = row('release', 'review1', 'review1', '09:20')
    const recall = row('recall', 'review1', 'draft', '09:30')
    const recalled = [create, submit, claim, release, recall]
    const stations = stationsOf(editionAt('draft', recalled), 3, now)
    expect(stations[0]).toMatchObject({ state: 'todo', label: '已撤回', lines: ['3月20日 09:30'] })
    expect(stations.slice(1).every(({ state }) => state === 'todo')).toBe(true)
    const drop = row('spike', 'draft', 'spiked', '10:00')
    expect(words(editionAt('spiked', [...recalled, drop]))[0]).toBe('todo 已撤回')
    const again = row('submit', 'draft', 'review1', '12:00')
    expect(words(editionAt('review1', [...recalled, again])).slice(0, 2)).toEqual([
      'done 已提交',
      'now 初审',
    ])
  })

  it('shows who holds it and since when', () => {
    const claim = row('claim', 'review2', 'review2', '15:22')
    const [, first, second] = stationsOf(
      editionAt('review2', [create, submit, approve1, claim], {
        since: at('10:00'),
        claimantName: '复审编辑乙',
      }),
      3,
      now,
    )
    expect(first).toMatchObject({ state: 'done', lines: ['某编辑', '3月20日 10:00'] })
    expect(second).toMatchObject({ state: 'now', lines: ['复审编辑乙在看', '3月20日 15:22 认领'] })
    expect(second?.late).toBeNull()
  })

  it('shows how late a level is', () => {
    const since = new Date('2026-03-19T22:00:00+08:00')
    const [, , second] = stationsOf(editionAt('review2', [submit, approve1], { since }), 3, now)
    expect(second).toMatchObject({ lines: ['无人认领', '已等 22小时0分'], late: '超时 10小时0分' })
  })

  it('shows where nobody can act, at its level and further on', () => {
    const linesOf = (state: EditionState, history: HistoryRow[]) =>
      stationsOf(editionAt(state, history, { vacant: [3] }), 3, now).map(({ lines }) => lines[0])
    expect(linesOf('review1', [submit]).slice(1, 4)).toEqual([
      '无人认领',
      undefined,
      '终审没有人能审',
    ])
    const approve2 = row('approve', 'review2', 'review3', '11:00')
    expect(linesOf('review3', [submit, approve1, approve2])[3]).toBe('终审没有人能审')
  })

  it('stops where it was returned, and knows the return', () => {
    const travelling = editionAt('returned', [create, submit, approve1, return2])
    expect(words(travelling)).toEqual([
      'done 已提交',
      'done 初审',
      'stop 复审退回',
      'todo 终审',
      'todo 发布',
    ])
    expect(stopOf(travelling)).toBe(return2)
  })

  it('counts only the round under way', () => {
    const again = row('submit', 'returned', 'review1', '12:00')
    const travelling = editionAt('review1', [create, submit, approve1, return2, again])
    expect(words(travelling).slice(0, 3)).toEqual(['done 已提交', 'now 初审', 'todo 复审'])
    expect(stopOf(travelling)).toBeNull()
  })

  it('stops where an editor would not use it, or the final editor sent it back', () => {
    const spike = row('spike', 'review2', 'spiked', '11:00')
    expect(words(editionAt('spiked', [create, submit, approve1, spike]))[2]).toBe('stop 复审不采用')
    const back = row('return', 'approved', 'returned', '11:00')
    expect(words(editionAt('returned', [create, submit, back]))[4]).toBe('stop 发布前退回')
  })

  it('is done throughout when published, with as many levels as the site has', () => {
    const publish = row('publish', 'approved', 'published', '11:00')
    const published = editionAt('published', [submit, approve1, publish], {
      publishedAt: at('11:00'),
    })
    expect(stationsOf(published, 1, now).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
    ])
  })

  it('says when it goes out once that is set', () => {
    const schedule = row('schedule', 'approved', 'scheduled', '12:00')
    const scheduledAt = new Date('2026-03-23T14:30:00+08:00')
    const [last] = stationsOf(
      editionAt('scheduled', [submit, approve1, schedule], { scheduledAt }),
      1,
      now,
    ).slice(-1)
    expect(last).toMatchObject({ state: 'now', label: '已排期', lines: ['3月23日 14:30 发布'] })
  })

  it('says which levels a forced publication passed over', () => {
    const force = row('force', 'review2', 'published', '11:00')
    const forced = editionAt('published', [submit, approve1, force], { publishedAt: at('11:00') })
    expect(stationsOf(forced, 3, now).map(({ state, lines }) => [state, lines.at(-1)])).toEqual([
      ['done', '3月20日 09:00'],
      ['done', '3月20日 10:00'],
      ['todo', '强制发布，没有审'],
      ['todo', '强制发布，没有审'],
      ['done', '3月20日 11:00'],
    ])
  })

  it('has one station for what came in from a paper, and nothing of force', () => {
    const archive = row('archive', 'draft', 'published', '11:00')
    const archived = editionAt('published', [create, archive], { publishedAt: at('11:00') })
    expect(stationsOf(archived, 3, now)).toEqual([
      { state: 'done', label: '存档收入', lines: ['某编辑', '3月20日 11:00'], late: null },
    ])
    const gone = editionAt('published', [create, archive], {
      publishedAt: at('11:00'),
      articleState: 'withdrawn',
    })
    expect(words(gone)).toEqual(['done 存档收入', 'stop 已撤稿'])
  })

  describe('of an edition that was published', () => {
    const publish = row('publish', 'approved', 'published', '11:00')
    const last = (part: Partial<Travelling>, history = [submit, approve1, publish]) =>
      stationsOf(
        editionAt('superseded', history, { publishedAt: at('11:00'), ...part }),
        1,
        now,
      ).at(-1)
    const texts = { before: emptyContent('620825'), after: emptyContent('620825') }
    const correction = {
      kind: 'correction',
      writer: '复审编辑乙',
      publisher: '终审编辑丙',
      publicNote: '次数有误',
      at: at('15:00'),
    } as const
    const update = { ...correction, kind: 'update', publisher: null, at: at('16:00') } as const

    it('says that it was corrected, who published that and when, instead of published', () => {
      expect(last({ replaced: { by: [correction], ...texts } })).toMatchObject({
        state: 'done',
        label: '已更正',
        lines: ['终审编辑丙发布', '3月20日 15:00'],
      })
    })

    it('stays corrected when an update follows, and is updated by an update alone', () => {
      expect(last({ replaced: { by: [correction, update], ...texts } })?.label).toBe('已更正')
      expect(last({ replaced: { by: [update], ...texts } })).toMatchObject({
        label: '已更新',
        lines: ['系统发布', '3月20日 16:00'],
      })
    })

    it('says that it was withdrawn or removed, whatever was corrected before, until it is restored', () => {
      const withdraw = { ...row('publish', null, 'published', '17:00'), move: 'withdraw' } as const
      const history = [submit, approve1, publish, withdraw]
      const replaced = { by: [correction], ...texts }
      expect(last({ articleState: 'withdrawn', replaced }, history)).toMatchObject({
        state: 'stop',
        label: '已撤稿',
        lines: ['某编辑', '3月20日 17:00'],
      })
      expect(last({ articleState: 'removed' }, history)?.label).toBe('已移除')
      expect(last({ replaced: null }, history)?.label).toBe('已发布')
    })
  })
})
