import { expect, it } from 'vitest'

import type { HistoryRow } from '#domain/review/history/history-row'

import { historyLines } from './history-lines.ts'

const NOW = new Date('2026-03-20T02:00:00Z')

const row = (given: Partial<HistoryRow>): HistoryRow => ({
  id: 1,
  editionId: 1,
  move: 'submit',
  fromState: null,
  toState: null,
  name: '甲',
  reason: null,
  revisionId: null,
  revisionNumber: null,
  at: NOW,
  ...given,
})
const linesOf = (...rows: Partial<HistoryRow>[]) =>
  historyLines(rows.map(row), NOW).map(({ who, what, reason }) => [who, what, reason])

it('says who did what to which version, and why', () => {
  expect(
    linesOf(
      { move: 'submit', revisionNumber: 2 },
      { move: 'approve', fromState: 'review2', revisionNumber: 2 },
      { move: 'return', fromState: 'review3', reason: '数字对不上' },
      { move: 'publish', name: null, revisionNumber: 3 },
    ),
  ).toEqual([
    ['甲', '提交第 2 版', null],
    ['甲', '复审通过第 2 版', null],
    ['甲', '终审退回修改', '数字对不上'],
    ['系统', '发布第 3 版', null],
  ])
})

it('calls the submission after a recall or a return one made again', () => {
  expect(
    linesOf({ move: 'submit' }, { move: 'recall' }, { move: 'submit' }, { editionId: 2 }).map(
      ([, what]) => what,
    ),
  ).toEqual(['提交', '撤回', '重新提交', '提交'])
})

it('says where an edition came from', () => {
  const page = { importId: 3, printDate: '2026-03-19', label: '第三版' }
  const begun = (origin: HistoryRow['origin']) =>
    linesOf({ move: 'create', ...(origin && { origin }) })
  expect(begun({ kind: 'new', publicNote: null, page })).toEqual([
    ['甲', '从整版导入收下（2026年3月19日见报，第三版）', null],
  ])
  expect(begun({ kind: 'new', publicNote: null, page: null })).toEqual([['甲', '建稿', null]])
  expect(begun({ kind: 'correction', publicNote: '订正人数。', page: null })).toEqual([
    ['甲', '开更正稿', '订正人数。'],
  ])
})

it('says what was done to the article and to a forced publication', () => {
  const forced = { move: 'force', reason: '汛情', revisionNumber: 1 } as const
  expect(linesOf(forced)).toEqual([['甲', '强制发布第 1 版，还没有别的终审编辑补签', '汛情']])
  expect(linesOf(forced, { id: 2, move: 'sign-off', name: '乙' })).toEqual([
    ['甲', '强制发布第 1 版', '汛情'],
    ['乙', '补签了强制发布', null],
  ])
  expect(
    linesOf(
      { move: 'withdraw', withdrawReason: 'privacy', reason: '涉及个人信息，已撤下。' },
      { move: 'restore' },
      {
        move: 'open',
        otherId: 9,
        reason: '订正。',
        origin: { kind: 'correction', publicNote: '订正。', page: null },
      },
    ),
  ).toEqual([
    ['甲', '撤稿：涉及个人隐私', '涉及个人信息，已撤下。'],
    ['甲', '恢复文章', null],
    ['甲', '开了更正稿（稿件 9）', '订正。'],
  ])
})

it('says who joined in and what happened to a duplicate', () => {
  expect(
    linesOf(
      { move: 'invite', otherName: '乙' },
      { move: 'join', name: '乙' },
      { move: 'end-sharing', otherName: '乙' },
      { move: 'ask-correction', reason: '人数应为 23' },
      { move: 'decline-correction', name: '丙', reason: '原文无误' },
      { move: 'take-in', otherId: 4 },
      { move: 'merged-into', otherId: 3 },
    ),
  ).toEqual([
    ['甲', '邀请乙合署', null],
    ['乙', '同意合署', null],
    ['甲', '结束了乙的合署', null],
    ['甲', '请求更正', '人数应为 23'],
    ['丙', '没有同意更正', '原文无误'],
    ['甲', '把报同一件事的稿件 4 并了进来', null],
    ['甲', '并入了稿件 3', null],
  ])
})

it('leaves out who only looked', () => {
  expect(linesOf({ move: 'claim' }, { move: 'release' })).toEqual([])
})

it('leads a reviewer to the other edition where they may read it, and nobody else', () => {
  const readable = new Set([4, 5])
  const history = [row({ move: 'mark-distinct', otherId: 4 }), row({ move: 'take-in', otherId: 5 })]
  expect(historyLines(history, NOW, { editionId: 3, readable }).map(({ other }) => other)).toEqual([
    { href: '/review/3/beside/4', label: '并排看' },
    { href: '/review/5', label: '打开' },
  ])
  const unread = { editionId: 3, readable: new Set([5]) }
  expect(historyLines(history, NOW, unread)[0]?.other).toBeNull()
  expect(historyLines(history, NOW).map(({ other }) => other)).toEqual([null, null])
})
