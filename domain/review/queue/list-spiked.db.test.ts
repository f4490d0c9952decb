import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, draftOf, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { spikeEdition } from '../moves/spike-edition.ts'
import { listSpiked } from './list-spiked.ts'

const REASON = '同一活动已有报道'

it('shows what was not used, and why, to editors who may take it up again', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const move = { editionId, lockVersion, reason: REASON, requestKey: requestKey() }
    await spikeEdition(as(tx, first), move)
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const { rows } = await listSpiked(tx, { actor: first })
    expect(rows.find((row) => row.editionId === editionId)).toMatchObject({
      reason: REASON,
      name: first.displayName,
    })
    for (const actor of [author, second, elsewhere]) {
      const seen = await listSpiked(tx, { actor })
      expect(seen.rows.map((row) => row.editionId)).not.toContain(editionId)
    }
  }))

it('shows nobody but its author what the author dropped', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const move = { editionId, lockVersion, reason: REASON, requestKey: requestKey() }
    await spikeEdition(as(tx, author), move)
    const { rows } = await listSpiked(tx, { actor: first })
    expect(rows.map((row) => row.editionId)).not.toContain(editionId)
  }))

it('pages without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const wanted: number[] = []
    for (let count = 0; count < 27; count += 1) {
      const { editionId, lockVersion } = await submitted(tx, author)
      const move = { editionId, lockVersion, reason: REASON, requestKey: requestKey() }
      await spikeEdition(as(tx, first), move)
      wanted.unshift(editionId)
    }
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await listSpiked(tx, { actor: first, after })
      seen.push(...page.rows.map(({ editionId }) => editionId))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(wanted)
  }))
