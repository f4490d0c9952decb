import { expect, it } from 'vitest'

import { PROPOSAL_WORKFLOW } from '#domain/proposal/workflow'

import { formatDone } from './format-done.ts'
import {
  describeSimilar,
  formatAnswer,
  formatDecision,
  formatMove,
  shownMoves,
} from './format-proposal.ts'

const SIMILAR = {
  matterId: 4,
  number: 12,
  title: '关于修路的提案',
  state: 'closed',
  resultClass: 'B',
  term: 10,
  session: 2,
  slug: 'xigu',
  isCard: true,
  canBeMain: false,
  hasPage: false,
} as const

it('says what is proposed with its ground, its way, or the one it joins', () => {
  const none = { ground: null, diversion: null, main: null }
  expect(formatDecision({ ...none, decision: 'file' })).toBe('立案')
  expect(formatDecision({ ...none, decision: 'decline', ground: 'empty' })).toBe(
    '不予立案（内容空泛，没有具体建议）',
  )
  expect(formatDecision({ ...none, decision: 'divert', diversion: 'opinion' })).toBe('转为社情民意')
  const main = { number: 3, title: '关于修路的提案' }
  expect(formatDecision({ ...none, decision: 'merge', main })).toBe('并入第 3 号《关于修路的提案》')
})

it('says what became of one before, and leads to its card only where readers have it', () => {
  expect(describeSimilar(SIMILAR)).toEqual({
    about: '十届二次会议，第 12 号，已办结，B类 正在解决或列入计划',
    href: '/proposals/xigu/10-2/12',
  })
  expect(describeSimilar({ ...SIMILAR, isCard: false }).href).toBeNull()
  expect(
    describeSimilar({ ...SIMILAR, number: null, state: 'received', resultClass: null }),
  ).toEqual({ about: '十届二次会议，还没有编号，待审查', href: null })
})

it('says how each mover answered', () => {
  const at = new Date('2026-03-20T02:00:00Z')
  const open = { agreedAt: null, disagreedAt: null, agreedTo: null, consents: null }
  const agreed = { ...open, agreedAt: at }
  expect(formatAnswer(open)).toBe('等答复')
  expect(formatAnswer(agreed)).toBe('同意')
  expect(formatAnswer({ ...agreed, consents: true })).toBe('同意，可以公开')
  expect(formatAnswer({ ...agreed, consents: false })).toBe('同意，不公开')
  expect(formatAnswer({ ...agreed, agreedTo: {} })).toBe('同意的是改以前的，等再答复')
  expect(formatAnswer({ ...open, disagreedAt: at })).toBe('不联名')
})

it('keeps what officers say to each other from who moves it', () => {
  const moves = [{ move: 'propose' }, { move: 'reject' }, { move: 'file' }] as const
  expect(shownMoves(moves, { isExaminer: false })).toEqual([{ move: 'file', times: 1 }])
  expect(shownMoves(moves, { isExaminer: true }).map(({ move }) => ({ move }))).toEqual(moves)
})

it('keeps apart what was kept and asked for again', () => {
  const moves = [
    { id: 3, move: 'write', reason: null },
    { id: 2, move: 'write', reason: '改了建议，再请乙某答复' },
    { id: 1, move: 'write', reason: null },
  ] as const
  expect(shownMoves(moves, { isExaminer: false }).map(({ id }) => id)).toEqual([3, 2, 1])
})

it('has drafts that were kept one after the other as one move, the newest of them', () => {
  const moves = [
    { id: 6, move: 'submit' },
    { id: 5, move: 'write' },
    { id: 4, move: 'write' },
    { id: 3, move: 'agree' },
    { id: 2, move: 'write' },
  ] as const
  const shown = shownMoves(moves, { isExaminer: false })
  expect(shown.map(({ id }) => id)).toEqual([6, 5, 3, 2])
  expect(shown.map(formatMove)).toEqual(['提交', '写下，存了 2 次', '同意联名', '写下'])
})

it('says what each move did, after which somebody is still on the page', () => {
  const leaving = ['drop', 'disagree']
  for (const { move } of PROPOSAL_WORKFLOW) {
    expect(formatDone(move) === null, move).toBe(leaving.includes(move))
  }
  expect(formatDone('import')).toBeNull()
})
