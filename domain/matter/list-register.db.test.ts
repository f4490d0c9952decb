import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setProposalStage, submittedProposal } from '../testing/proposals.ts'
import { bringIn, cellsOf, goodProposal } from '../testing/registers.ts'
import { NOW } from '../testing/stage.ts'
import { listRegister } from './list-register.ts'

it('lists what has no number yet behind all others, and leaves out none from page to page', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { officer, sessionId } = stage
    const rows = Array.from({ length: 24 }, (_, index) => goodProposal({ number: index + 2 }))
    await bringIn(tx, officer, cellsOf(rows))
    for (const title of ['关于甲事的提案', '关于乙事的提案', '关于丙事的提案']) {
      await submittedProposal(tx, stage, { title })
    }
    const query = { actor: officer, sessionId, now: NOW, filter: {} }
    const first = await listRegister(tx, query)
    const second = await listRegister(tx, { ...query, after: first.next ?? '' })
    expect(first.rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    )
    expect(second.rows.map(({ title, number }) => [title, number])).toEqual([
      ['关于甲事的提案', null],
      ['关于乙事的提案', null],
      ['关于丙事的提案', null],
    ])
    expect(second.next).toBeNull()
  }))
