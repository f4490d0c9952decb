import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { loadEdition } from '../edition/load-edition.ts'
import { approve, approved, NOW, setStage, submitted } from '../testing/stage.ts'
import { requireApprovals } from './require-approvals.ts'

it('refuses two levels of three, another round, and a revision that the last level did not approve', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const refused = { code: 'invalid-transition', message: '还没有走完3级审核，不能发布' }
    const { editionId: shortId } = await submitted(tx, stage.author)
    for (const one of [stage.first, stage.second]) await approve(tx, one, shortId)
    const short = await loadEdition(tx, shortId, NOW)
    await expect(requireApprovals(tx, short, 3)).rejects.toMatchObject(refused)
    await requireApprovals(tx, short, 2)
    const { editionId } = await approved(tx, stage)
    const edition = await loadEdition(tx, editionId, NOW)
    await requireApprovals(tx, edition, 3)
    const { currentRevisionId } = short
    for (const other of [{ currentRevisionId }, { round: edition.round + 1 }]) {
      const seen = requireApprovals(tx, { ...edition, ...other }, 3)
      await expect(seen).rejects.toMatchObject(refused)
    }
  }))
