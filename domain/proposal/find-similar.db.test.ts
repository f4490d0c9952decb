import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { bringIn, cellsOf, goodProposal, registered } from '../testing/registers.ts'
import { COUNTY } from '../testing/stage.ts'
import { findSimilar } from './find-similar.ts'

const TITLE = '关于推进城区老旧小区改造的提案'

it('finds what was asked for before, in other words, with its result', () =>
  withRollback(async (tx) => {
    await registered(tx, [
      goodProposal(),
      goodProposal({ number: 2, title: '关于发展乡村旅游的提案' }),
    ])
    const asked = { divisionCode: COUNTY, title: TITLE }
    expect(await findSimilar(tx, asked)).toMatchObject([{ number: 1, state: 'assigned' }])
    expect(await findSimilar(tx, { ...asked, title: '水' })).toEqual([])
    expect(await findSimilar(tx, { ...asked, divisionCode: '620826' })).toEqual([])
  }))

it('finds the twin of the same session, and says whether one can be merged into it', () =>
  withRollback(async (tx) => {
    await registered(tx, [
      goodProposal({ title: '关于给集镇公厕增设扶手的提案' }),
      goodProposal({
        number: 2,
        title: '关于集镇公厕安装扶手的建议',
        mergedInto: 1,
        state: 'merged',
      }),
      goodProposal({ number: 3, title: '关于集镇垃圾清运的提案' }),
    ])
    const found = await findSimilar(tx, {
      divisionCode: COUNTY,
      title: '关于在集镇公厕加装扶手的建议',
    })
    expect(found.map(({ number, canBeMain }) => [number, canBeMain])).toEqual([
      [2, false],
      [1, true],
    ])
  }))

it('looks through the last ten sessions, and no further back', () =>
  withRollback(async (tx) => {
    const { officer } = await registered(tx, [goodProposal()], { term: 8, number: 1 })
    const found = () => findSimilar(tx, { divisionCode: COUNTY, title: TITLE })
    for (let number = 1; number <= 9; number += 1) {
      const other = goodProposal({ title: '关于发展乡村旅游的提案' })
      await bringIn(tx, officer, cellsOf([other]), { term: 9, number })
    }
    expect(await found()).toMatchObject([{ term: 8, session: 1 }])
    await bringIn(tx, officer, cellsOf([goodProposal({ title: '关于修桥的提案' })]))
    expect(await found()).toEqual([])
  }))
