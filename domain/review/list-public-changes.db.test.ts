import { expect, it } from 'vitest'

import { adminChanges } from '#db/schema/admin-changes'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, NOW, published, setStage, submitted } from '../testing/stage.ts'
import { listPublicChanges } from './list-public-changes.ts'

it('tells what readers see otherwise, and nothing of what only the newsroom sees', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await submitted(tx, stage.author)
    const before = new Set((await listPublicChanges(tx)).map(({ key }) => key))
    const fresh = async () => (await listPublicChanges(tx)).filter(({ key }) => !before.has(key))
    const { articleId } = await published(tx, stage)
    expect(await fresh()).toMatchObject([
      { at: NOW, change: { articleId, divisionCodes: [COUNTY], topicIds: [] } },
    ])
    const { accountId } = stage.final
    const deed = { subjectKey: 'x', subjectName: 'x', deed: 'change', accountId } as const
    await tx.insert(adminChanges).values([
      { ...deed, subject: 'settings' },
      { ...deed, subject: 'account' },
    ])
    expect((await fresh()).map(({ change }) => change)).toEqual([
      expect.objectContaining({ articleId }),
      null,
    ])
  }))
