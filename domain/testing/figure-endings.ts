import type { Actor } from '../account/actor.ts'
import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { mergeEditions } from '../duplicates/merge-editions.ts'
import { archivePage } from '../publication/archive-page.ts'
import { forcePublish } from '../publication/force-publish.ts'
import { removeArticle } from '../publication/remove-article.ts'
import { recallEdition } from '../review/moves/recall-edition.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { spikeEdition } from '../review/moves/spike-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { submitAs, move, noon, publish, withdraw, type World } from './figure-steps.ts'
import { approve, as, goodContent, requestKey } from './stage.ts'

const REASON = '请写明日期。'

/**
 * Articles that do not simply go through three levels: spiked, merged, written by two and forced, recalled, never
 * handed in, removed, and archived from a printed page.
 */
export async function layEndings(
  world: World,
  { rival, colleague }: { rival: Actor; colleague: Actor },
): Promise<void> {
  const { tx, stage, write } = world
  const { author, final } = stage
  const spiked = await submitAs(world, author, {
    at: noon('03-05'),
    body: await write('不采用', 80, 9),
    credits: [['author', '庚某']],
  })
  for (const day of ['03-06', '03-08']) {
    await returnEdition(as(tx, stage.first, noon(day)), {
      ...(await move(world, spiked.editionId)),
      reason: REASON,
    })
    await submitEdition(as(tx, author, noon(day)), {
      ...(await move(world, spiked.editionId)),
      asReturned: true,
    })
  }
  await spikeEdition(as(tx, stage.first, noon('03-09')), {
    ...(await move(world, spiked.editionId)),
    reason: '不用',
  })

  const kept = await submitAs(world, author, {
    at: noon('03-12'),
    body: await write('合并留下的', 44, 1),
    credits: [['correspondent', author.displayName]],
  })
  const joined = await submitAs(world, colleague, {
    at: noon('03-12'),
    body: await write('合并进来的', 45, 2),
    credits: [['correspondent', colleague.displayName]],
  })
  await mergeEditions(as(tx, stage.first, noon('03-13')), {
    kept: await move(world, kept.editionId),
    merged: await move(world, joined.editionId),
    requestKey: requestKey(),
  })
  await publish(world, kept.editionId, noon('03-14'))

  const shared = await submitAs(world, author, {
    at: noon('03-15'),
    body: await write('请人合写', 55, 2),
    credits: [['correspondent', author.displayName]],
    submit: false,
  })
  const { editionId } = shared
  await inviteCoAuthor(as(tx, author, noon('03-15')), {
    editionId,
    accountId: colleague.accountId,
    requestKey: requestKey(),
  })
  await answerInvitation(as(tx, colleague, noon('03-15')), {
    editionId,
    accept: true,
    credit: true,
    requestKey: requestKey(),
  })
  await submitEdition(as(tx, author, noon('03-15')), await move(world, editionId))
  for (const editor of [stage.first, stage.second]) {
    await approve(tx, editor, editionId, noon('03-16'))
  }
  await forcePublish(as(tx, final, noon('03-16')), {
    ...(await move(world, editionId)),
    reason: '急',
  })

  const recalled = await submitAs(world, rival, {
    at: noon('03-17'),
    body: await write('撤回来了', 30, 1),
    credits: [['correspondent', '甲某']],
  })
  await recallEdition(as(tx, rival, noon('03-17')), await move(world, recalled.editionId))
  await submitAs(world, rival, {
    at: noon('03-18'),
    body: await write('没有交', 31, 1),
    credits: [['correspondent', '甲某']],
    submit: false,
  })

  const removed = await submitAs(world, rival, {
    at: noon('03-19'),
    body: await write('删去', 32, 3),
    credits: [['correspondent', '甲某']],
  })
  await publish(world, removed.editionId, noon('03-19'))
  await withdraw(world, removed.articleId, noon('03-20'))
  await removeArticle(as(tx, final, noon('03-21')), {
    articleId: removed.articleId,
    requestKey: requestKey(),
  })

  const printed = { printDate: '2026-03-05', event: goodContent().event }
  await archivePage(as(tx, final, noon('04-05')), {
    rawText: '报纸的一版',
    printDate: '2026-03-05',
    pageLabel: null,
    stories: [
      goodContent({
        ...printed,
        headline: '存档一',
        body: await write('存档', 66, 1, final.accountId),
      }),
      goodContent({
        ...printed,
        headline: '存档二',
        body: await write('存档', 67, 2, final.accountId),
        credits: [],
      }),
    ].map((content) => ({
      content: {
        ...content,
        event: { ...content.event, start: '2026-03-01', dateText: '3月1日' },
      },
      sure: true,
    })),
  })
}
