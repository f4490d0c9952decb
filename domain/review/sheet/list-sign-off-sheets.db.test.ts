import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { goodContent, published, setStage } from '../../testing/stage.ts'
import { listSignOffSheets } from './list-sign-off-sheets.ts'

it('has the sheets of a month and a region, for who may correct there', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const at = (day: string) => new Date(`${day}T02:00:00Z`)
    await published(tx, stage, goodContent(), at('2031-03-31'))
    const first = await published(tx, stage, goodContent(), at('2031-04-01'))
    const last = await published(tx, stage, goodContent(), at('2031-04-30'))
    const april = { from: '2031-04-01', until: '2031-05-01' }
    const list = (actor: typeof stage.final, divisionCode: string) =>
      listSignOffSheets(tx, { actor, now: at('2031-05-02'), divisionCode, month: april })
    const { sheets, next } = await list(stage.final, '620800')
    expect(sheets.map(({ editionId }) => editionId)).toEqual([last.editionId, first.editionId])
    expect(sheets[0]?.levels).toHaveLength(3)
    expect(next).toBeNull()
    expect((await list(stage.final, '620500')).sheets).toEqual([])
    expect((await list(stage.author, '620800')).sheets).toEqual([])
  }))
