import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import { as, published, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { spikeEdition } from './spike-edition.ts'
import { unspikeEdition } from './unspike-edition.ts'

it('refuses the author what an editor put aside, and an editor without a reason', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const spiked = await spikeEdition(as(tx, first), {
      editionId,
      lockVersion,
      reason: '不合用',
      requestKey: requestKey(),
    })
    const back = (actor: Actor, reason: string) =>
      unspikeEdition(as(tx, actor), {
        editionId,
        lockVersion: spiked.lockVersion,
        reason,
        requestKey: requestKey(),
      })
    await expect(back(author, '想再试')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(back(first, ' ')).rejects.toMatchObject({
      issues: { reason: ['请写恢复采用的理由，作者和同事都会看到'] },
    })
  }))

it('refuses while another edition of the article is open', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const open = () =>
      openEdition(as(tx, stage.second), {
        articleId,
        kind: 'update' as const,
        publicNote: '',
        requestKey: requestKey(),
      })
    const first = await open()
    const spiked = await spikeEdition(as(tx, stage.second), {
      editionId: first.editionId,
      lockVersion: 0,
      reason: '不做了',
      requestKey: requestKey(),
    })
    await open()
    await expect(
      unspikeEdition(as(tx, stage.second), {
        editionId: first.editionId,
        lockVersion: spiked.lockVersion,
        reason: '又要做',
        requestKey: requestKey(),
      }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('另一稿') })
  }))
