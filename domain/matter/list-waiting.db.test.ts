import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
} from '../testing/registers.ts'
import { NOW, setStage } from '../testing/stage.ts'
import { getSession } from './get-session.ts'

it('shows what waits to who may publish it, with names only to who keeps the register', () =>
  withRollback(async (tx) => {
    const { final, second } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const look = { sessionId, now: NOW }
    await publishRegister(tx, final, sessionId)
    expect((await getSession(tx, { actor: final, ...look })).waiting).toBeNull()
    const rows = [
      goodProposal({ category: '交通', movers: ['不公开某'] }),
      goodProposal({ number: 2, title: '关于修路的提案' }),
    ]
    await bringIn(tx, officer, cellsOf(rows))
    const category = { column: '类别', before: '城建', after: '交通' }
    const ofFinal = await getSession(tx, { actor: final, ...look })
    expect(ofFinal.waiting).toMatchObject([
      { number: '1', effect: 'changed', changes: [category] },
      { number: '2', title: '关于修路的提案', effect: 'new', changes: [] },
    ])
    expect(JSON.stringify(ofFinal)).not.toContain('某某')
    expect(JSON.stringify(ofFinal)).not.toContain('不公开某')
    const { waiting } = await getSession(tx, { actor: officer, ...look })
    expect(waiting?.[0]?.changes).toEqual([
      category,
      { column: '第一提案人', before: '甲某某', after: '不公开某' },
    ])
    expect((await getSession(tx, { actor: second, ...look })).waiting).toBeNull()
  }))
