import { desc } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import {
  as,
  COUNTY,
  draftOf,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { listHistory } from '../history/list-history.ts'
import { spikeEdition } from './spike-edition.ts'
import { unspikeEdition } from './unspike-edition.ts'

const because = (editionId: number, lockVersion: number, reason = '同一活动已有报道') => ({
  editionId,
  lockVersion,
  reason,
  requestKey: requestKey(),
})

it('puts an edition in review aside for a reason, and takes it back to its level', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const spiked = await spikeEdition(as(tx, first), because(editionId, lockVersion))
    expect(spiked.state).toBe('spiked')
    const back = await unspikeEdition(as(tx, first), because(editionId, spiked.lockVersion))
    expect(back.state).toBe('review1')
  }))

it('lets an author drop their own draft and take it up again', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const spiked = await spikeEdition(as(tx, author), because(editionId, lockVersion))
    const back = await unspikeEdition(as(tx, author), because(editionId, spiked.lockVersion))
    expect(back.state).toBe('draft')
  }))

it('lets a final editor spike a correction that was left lying, so that another can be begun', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const open = (actor: Actor) => {
      const input = { articleId, kind: 'correction' as const, publicNote: '订正次数。' }
      return openEdition(as(tx, actor), { ...input, requestKey: requestKey() })
    }
    const { editionId } = await open(stage.second)
    await expect(open(stage.final)).rejects.toMatchObject({ code: 'conflict' })
    const spiked = await spikeEdition(as(tx, stage.final), because(editionId, 0, '搁置太久'))
    expect(spiked.state).toBe('spiked')
    const history = await listHistory(tx, { editionIds: [editionId] })
    expect(history.at(-1)).toMatchObject({ move: 'spike', reason: '搁置太久' })
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'edition.spiked',
      payload: { editionId, accountId: stage.final.accountId, reason: '搁置太久' },
    })
    expect(await open(stage.final)).not.toMatchObject({ editionId })
  }))

it('refuses other editors a correction that was left lying, and a final editor a draft of something new', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const { editionId } = await openEdition(as(tx, stage.second), {
      articleId,
      kind: 'update',
      publicNote: '',
      requestKey: requestKey(),
    })
    for (const actor of [
      stage.first,
      await insertAccount(tx, 'editor2', '620000'),
      await insertAccount(tx, 'editor3', '620500'),
    ]) {
      await expect(spikeEdition(as(tx, actor), because(editionId, 0))).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const draft = await draftOf(tx, stage.author)
    await expect(
      spikeEdition(as(tx, stage.final), because(draft.editionId, draft.lockVersion)),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))

it('refuses without a reason, and from an editor of another level', () =>
  withRollback(async (tx) => {
    const { author, second } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await expect(
      spikeEdition(as(tx, author), because(editionId, lockVersion, ' ')),
    ).rejects.toMatchObject({ issues: { reason: ['请写不采用的理由，作者会看到。'] } })
    await expect(
      spikeEdition(as(tx, second), because(editionId, lockVersion)),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const admin = await insertAccount(tx, 'admin', COUNTY)
    await expect(
      spikeEdition(as(tx, admin), because(editionId, lockVersion)),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))
