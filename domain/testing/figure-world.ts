import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { committees } from '#db/schema/divisions'
import { reads } from '#db/schema/reads'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { layEndings } from './figure-endings.ts'
import { at, correct, submitAs, move, noon, openWorld, publish, withdraw } from './figure-steps.ts'
import { as, requestKey } from './stage.ts'

/**
 * A newsroom from January to April with all that could make a figure lie: different lengths and numbers of
 * pictures, bylines of every make, namesakes, a person of several grants, articles sent back, recalled,
 * merged, corrected into another county, withdrawn, restored, removed, forced and archived, and instants
 * around midnight in Shanghai.
 */
export async function layFigureWorld(tx: Transaction): Promise<{ editors: Actor[] }> {
  const world = await openWorld(tx)
  const { stage, write } = world
  const { author, final } = stage
  const rival = await insertAccount(tx, 'correspondent', '620826')
  const colleague = await insertAccount(tx, 'correspondent', '620825')
  const namesake = await insertAccount(tx, 'correspondent', '620523')
  const prefecture = await insertAccount(tx, 'correspondent', '620800')
  const province = await insertAccount(tx, 'correspondent', '620000')
  await tx.update(accounts).set({ displayName: '甲某' }).where(eq(accounts.id, namesake.accountId))
  await tx.insert(roleGrants).values(
    (['620826', '620500'] as const).map((divisionCode) => ({
      accountId: author.accountId,
      role: 'correspondent' as const,
      divisionCode,
      startsOn: '2020-01-01',
    })),
  )
  await tx.insert(committees).values(
    ['620800', '620825', '620826', '620500', '620523'].map((divisionCode) => ({
      divisionCode,
      name: `${divisionCode}政协`,
      fullName: `${divisionCode}政协委员会`,
    })),
  )

  const early = await submitAs(world, author, {
    at: at('02-28T23:59:59'),
    body: await write('跨月', 40, 2),
    credits: [
      ['correspondent', author.displayName],
      ['photographer', '丙某'],
    ],
  })
  await publish(world, early.editionId, at('03-01T00:00:00'))

  const moved = await submitAs(world, author, {
    at: noon('03-10'),
    body: await write('更正后换了县', 50, 3),
    credits: [
      ['correspondent', '甲某'],
      ['reporter', '乙某'],
      ['editor', '丁某'],
    ],
  })
  await publish(world, moved.editionId, noon('03-11'))
  const body = await write('更正后的文字', 90, 5)
  const credits = [
    ...moved.content.credits,
    { role: 'reporter' as const, name: '壬某' },
    { role: 'photographer' as const, name: '乙某' },
  ]
  await correct(
    world,
    moved.articleId,
    { ...moved.content, body, credits, divisionCode: '620826' },
    noon('04-02'),
  )

  const nameless = await submitAs(world, rival, {
    at: noon('03-31'),
    body: await write('没有署名', 33, 1),
    credits: [['editor', '丁某']],
  })
  await publish(world, nameless.editionId, at('03-31T23:59:59'))
  await withdraw(world, nameless.articleId, noon('04-03'))
  await restoreArticle(as(tx, final, noon('04-04')), {
    articleId: nameless.articleId,
    requestKey: requestKey(),
  })

  const returned = await submitAs(world, namesake, {
    at: noon('03-20'),
    body: await write('退回一次', 61, 0),
    credits: [['correspondent', '甲某']],
  })
  const reason = '请写明日期。'
  await returnEdition(as(tx, stage.first, noon('03-21')), {
    ...(await move(world, returned.editionId)),
    reason,
  })
  await submitEdition(as(tx, namesake, noon('03-25')), {
    ...(await move(world, returned.editionId)),
    asReturned: true,
  })
  await publish(world, returned.editionId, at('04-01T00:00:00'))

  const gone = await submitAs(world, province, {
    at: noon('01-15'),
    body: await write('退回后采用又撤下', 70, 4),
    credits: [['intern', '戊某']],
  })
  await returnEdition(as(tx, stage.first, noon('01-16')), {
    ...(await move(world, gone.editionId)),
    reason: '人名对吗？',
  })
  await submitEdition(as(tx, province, noon('01-17')), {
    ...(await move(world, gone.editionId)),
    asReturned: true,
  })
  await publish(world, gone.editionId, noon('01-20'))
  await withdraw(world, gone.articleId, noon('03-02'))

  const shot = await submitAs(world, prefecture, {
    at: noon('02-10'),
    body: await write('只有摄影', 22, 6),
    credits: [
      ['photographer', '丙某'],
      ['photographer', '己某'],
    ],
  })
  await publish(world, shot.editionId, noon('02-11'))
  await correct(
    world,
    shot.articleId,
    { ...shot.content, body: await write('少了两幅', 24, 4) },
    noon('02-20'),
  )

  await layEndings(world, { rival, colleague })

  // A correction is no new article: neither it nor its return counts anywhere.
  const editor = as(tx, await insertAccount(tx, 'editor2', '620000'), noon('03-20'))
  const again = await openEdition(editor, {
    articleId: early.articleId,
    kind: 'correction',
    publicNote: '订正',
    requestKey: requestKey(),
  })
  await saveDraft(editor, {
    ...(await move(world, again.editionId)),
    content: { ...early.content, body: await write('改了还没有用', 77, 8, editor.actor.accountId) },
  })
  await submitEdition(editor, await move(world, again.editionId))
  await returnEdition(as(tx, stage.first, noon('03-21')), {
    ...(await move(world, again.editionId)),
    reason: '图片模糊',
  })

  const counts = [early, moved, gone, shot].flatMap(({ articleId }, number) =>
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day, index) => ({
      articleId,
      day,
      count: 1 + number * 10 + index,
    })),
  )
  await tx.insert(reads).values(counts)
  return {
    editors: [final, await insertAccount(tx, 'editor2', '620800'), await editorOfTwo(tx)],
  }
}

async function editorOfTwo(tx: Transaction): Promise<Actor> {
  const editor = await insertAccount(tx, 'editor1', '620825')
  const grant = { role: 'editor2', divisionCode: '620500' } as const
  await tx
    .insert(roleGrants)
    .values({ ...grant, accountId: editor.accountId, startsOn: '2020-01-01' })
  return { ...editor, grants: [...editor.grants, grant] }
}
