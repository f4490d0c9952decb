import { describe, expect, it } from 'vitest'

import type { EditionState, Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, canBypass, canDecide, formatLevel, isEditor, type EditionSubject } from './policy.ts'

const COUNTY = '620825'
const ELSEWHERE = '620523'
const [ME, OTHER, AUTHOR] = [7, 8, 1]

const actor = (...grants: (Role | [Role, string])[]): Actor => ({
  accountId: ME,
  displayName: '某人',
  divisionCode: COUNTY,
  grants: grants.map((grant) =>
    typeof grant === 'string'
      ? { role: grant, divisionCode: COUNTY }
      : { role: grant[0], divisionCode: grant[1] },
  ),
})

const subject = (state: EditionState, own: Partial<EditionSubject> = {}): EditionSubject => ({
  state,
  kind: 'new',
  spikedFrom: null,
  divisionCode: COUNTY,
  authorId: AUTHOR,
  submitterId: state === 'draft' ? null : AUTHOR,
  claimantId: null,
  participants: [{ accountId: AUTHOR, level: 0 }],
  coAuthors: [],
  ...own,
})

const mine = { authorId: ME, submitterId: ME }
const invited = { coAuthors: [{ accountId: ME, accepted: false }] }
const ALLOWED = { allowed: true }
const no = (reason: string) => ({ allowed: false, reason })

describe('the reason of a refusal', () => {
  it.each([
    ['submit', actor('correspondent'), subject('approved', mine), '“待发布”的稿件不能提交'],
    ['release', actor('editor1'), subject('review1'), '这篇稿件不是您认领的'],
    ['read', actor('correspondent'), subject('review1'), '您不能看这篇稿件'],
    ['edit', actor('correspondent'), subject('draft'), '只有作者和合署的人可以改这篇稿件'],
    ['edit', actor('auditor'), subject('draft', mine), '您不能为这个地区写稿'],
    ['invite', actor('correspondent'), subject('draft'), '只有作者可以请人合署'],
    ['invite', actor('correspondent'), subject('review1', mine), '稿件在自己手里时才能请人合署'],
    ['join', actor('correspondent'), subject('draft'), '没有请您合署，或者作者已经收回'],
    [
      'join',
      actor('correspondent'),
      subject('draft', { coAuthors: [{ accountId: OTHER, accepted: false }] }),
      '没有请您合署，或者作者已经收回',
    ],
    [
      'join',
      actor('correspondent'),
      subject('draft', { coAuthors: [{ accountId: ME, accepted: true }] }),
      '没有请您合署，或者作者已经收回',
    ],
    ['join', actor('correspondent'), subject('review1', invited), '稿件已经交了，退回以后才能合署'],
    ['join', actor('editor1'), subject('draft', invited), '您不是这个地区的通讯员，不能合署'],
    [
      'join',
      actor('correspondent'),
      subject('returned', { ...invited, participants: [{ accountId: ME, level: 1 }] }),
      '您审过这篇稿件，不能合署',
    ],
    ['recall', actor('correspondent'), subject('review1'), '只有提交的人可以撤回'],
    [
      'recall',
      actor('correspondent'),
      subject('review1', { ...mine, claimantId: OTHER }),
      '初审编辑已经认领，不能撤回了',
    ],
    ['approve', actor('editor1'), subject('review1', mine), '作者和提交人不能审自己的稿件'],
    ['approve', actor('editor2'), subject('review3'), '您不是这个地区的终审编辑'],
    [
      'approve',
      actor('editor2'),
      subject('review2', { participants: [{ accountId: ME, level: 1 }] }),
      '您已在初审审过，同一个人不能审两级',
    ],
    [
      'approve',
      actor('editor3'),
      subject('review3', { participants: [{ accountId: ME, level: 2 }] }),
      '您已在复审审过，同一个人不能审两级',
    ],
    [
      'approve',
      actor('editor1'),
      subject('review1', { participants: [{ accountId: ME, level: 3 }] }),
      '您已在终审审过，同一个人不能审两级',
    ],
    [
      'return',
      actor('editor1'),
      subject('review1', { claimantId: OTHER }),
      '这篇稿件正由别的编辑审读',
    ],
    ['edit', actor('editor1'), subject('review1'), '先认领这篇稿件，再改'],
    ['spike', actor('correspondent'), subject('draft'), '只有作者可以不用这篇稿件'],
    ['publish', actor('editor3'), subject('approved', mine), '作者和提交人不能发布自己的稿件'],
    ['publish', actor('editor2'), subject('approved'), '您不是这个地区的终审编辑'],
    ['archive', actor('editor3'), subject('draft'), '只有收入存档的人可以这样做'],
    ['archive', actor('editor2'), subject('draft', { authorId: ME }), '您不是这个地区的终审编辑'],
    ['force', actor('editor2'), subject('review3'), '您不是这个地区的终审编辑'],
    [
      'force',
      actor('editor3'),
      subject('review3', { claimantId: OTHER }),
      '这篇稿件正由别的编辑审读',
    ],
  ] as const)('to %s it is what keeps the person from it', (action, person, edition, reason) => {
    expect(can(person, action, edition)).toEqual(no(reason))
  })

  it('of a decision outside review names the state', () => {
    expect(canDecide(actor('editor1'), subject('draft'))).toEqual(no('这篇稿件不在审'))
  })
})

describe('what others did to an edition', () => {
  const others = {
    participants: [
      { accountId: AUTHOR, level: 0 },
      { accountId: OTHER, level: 1 },
    ],
    coAuthors: [{ accountId: OTHER, accepted: true }],
  }

  it('gives nobody a right of theirs', () => {
    expect(can(actor('correspondent'), 'read', subject('draft', others)).allowed).toBe(false)
    expect(can(actor('correspondent'), 'edit', subject('draft', others)).allowed).toBe(false)
    expect(can(actor('auditor'), 'read', subject('review2', others)).allowed).toBe(false)
  })

  it('keeps nobody else from reviewing, joining or publishing it', () => {
    const asked = { ...others, coAuthors: [...others.coAuthors, ...invited.coAuthors] }
    expect(can(actor('correspondent'), 'join', subject('draft', asked))).toEqual(ALLOWED)
    expect(can(actor('editor2'), 'approve', subject('review2', others))).toEqual(ALLOWED)
    expect(can(actor('editor3'), 'publish', subject('approved', others))).toEqual(ALLOWED)
  })

  it('leaves an invited writer who has only written free to join', () => {
    const wrote = { ...invited, participants: [{ accountId: ME, level: 0 }] }
    expect(can(actor('correspondent'), 'join', subject('draft', wrote))).toEqual(ALLOWED)
  })
})

describe('a person with several grants', () => {
  const two = actor(['correspondent', ELSEWHERE], 'editor1')

  it('has the right of each where it holds, and nowhere else', () => {
    expect(can(two, 'read', subject('review2'))).toEqual(ALLOWED)
    expect(can(two, 'approve', subject('review1'))).toEqual(ALLOWED)
    const elsewhere = subject('review1', { divisionCode: ELSEWHERE })
    expect(can(two, 'read', elsewhere).allowed).toBe(false)
    expect(can(two, 'approve', elsewhere).allowed).toBe(false)
  })

  it('is an editor by one of them', () => {
    expect(isEditor(two)).toBe(true)
    expect(isEditor(actor('correspondent', 'admin'))).toBe(false)
  })
})

describe('unspiking', () => {
  it('is judged by the state before, a draft where none is known', () => {
    const draft = subject('spiked', { authorId: ME, submitterId: null })
    expect(can(actor('correspondent'), 'unspike', draft)).toEqual(ALLOWED)
    const reviewed = { ...draft, spikedFrom: 'review1' as const }
    expect(can(actor('correspondent'), 'unspike', reviewed).allowed).toBe(false)
  })
})

describe('bypassing a watched term', () => {
  it('is the writer’s for a mistake alone, as long as they may edit', () => {
    const writer = actor('correspondent')
    expect(canBypass(writer, 'mistake', subject('draft', mine))).toEqual(ALLOWED)
    expect(canBypass(writer, 'mistake', subject('draft')).allowed).toBe(false)
    expect(canBypass(writer, 'sensitive', subject('draft', mine))).toEqual(
      no('敏感词要交上去以后由审稿的编辑放行，作者不能自己放行'),
    )
  })

  it('is that of who decides while it is in review, and of the final editor afterwards', () => {
    for (const kind of ['mistake', 'sensitive'] as const) {
      expect(canBypass(actor('editor1'), kind, subject('review1'))).toEqual(ALLOWED)
      expect(canBypass(actor('correspondent'), kind, subject('review1', mine)).allowed).toBe(false)
      expect(canBypass(actor('editor3'), kind, subject('approved'))).toEqual(ALLOWED)
      expect(canBypass(actor('editor2'), kind, subject('approved')).allowed).toBe(false)
    }
  })
})

it('publishing asks for no claim, forcing for one that is free or one’s own', () => {
  const final = actor('editor3')
  expect(can(final, 'publish', subject('approved', { claimantId: OTHER }))).toEqual(ALLOWED)
  expect(can(final, 'force', subject('review3', { claimantId: ME }))).toEqual(ALLOWED)
  expect(can(final, 'force', subject('review3'))).toEqual(ALLOWED)
})

it('names the levels of review, and no other number', () => {
  expect([0, 1, 2, 3, 4].map(formatLevel)).toEqual(['', '初审', '复审', '终审', ''])
})
