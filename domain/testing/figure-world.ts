import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { committees } from '#db/schema/divisions'
import { reads } from '#db/schema/reads'
import { insertAccount, insertPicture } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs, type Body } from '../article/body.ts'
import type { Content, Credit } from '../article/content.ts'
import { createDraft } from '../article/create-draft.ts'
import { answerInvitation } from '../review/answer-invitation.ts'
import { archivePage } from '../review/archive-page.ts'
import { forcePublish } from '../review/force-publish.ts'
import { inviteCoAuthor } from '../review/invite-co-author.ts'
import { loadEdition } from '../review/load-edition.ts'
import { mergeEditions } from '../review/merge-editions.ts'
import { openEdition } from '../review/open-edition.ts'
import { recallEdition } from '../review/recall-edition.ts'
import { removeArticle } from '../review/remove-article.ts'
import { restoreArticle } from '../review/restore-article.ts'
import { returnEdition } from '../review/return-edition.ts'
import { saveDraft } from '../review/save-draft.ts'
import { spikeEdition } from '../review/spike-edition.ts'
import { submitEdition } from '../review/submit-edition.ts'
import { withdrawArticle } from '../review/withdraw-article.ts'
import {
  approve,
  as,
  corrected,
  NOW,
  goodContent,
  requestKey,
  setStage,
  type Stage,
  uploadPictures,
} from './stage.ts'

/** Noon in Shanghai of a day of 2026. */
export const noon = (day: string): Date => new Date(`2026-${day}T12:00:00+08:00`)
const at = (instant: string): Date => new Date(`2026-${instant}+08:00`)

interface World {
  tx: Transaction
  stage: Stage
  /** Pictures are uploaded by the stage's author unless another account is given. */
  write(at: string, length: number, pictures: number, uploaderId?: number): Promise<Body>
}

/** An edition handed in; `credits` as role and name. */
async function handIn(
  { tx }: World,
  author: Actor,
  given: { body: Body; credits: [Credit['role'], string][]; at: Date; submit?: boolean },
) {
  const { body, at: now } = given
  const content = goodContent({
    divisionCode: author.divisionCode,
    headline: `第${body.content.length}号稿${now.getTime()}`,
    body,
    credits: given.credits.map(([role, name]) => ({ role, name })),
    event: { ...goodContent().event, start: '2026-01-10', dateText: '1月10日' },
  })
  await uploadPictures(tx, author.accountId, content)
  const draft = await createDraft(as(tx, author, now), { content, requestKey: requestKey() })
  const { editionId, lockVersion, articleId } = draft
  if (given.submit !== false) {
    const ask = { editionId, lockVersion, requestKey: requestKey() }
    await submitEdition(as(tx, author, now), ask)
  }
  return { editionId, articleId, content }
}

async function publish({ tx, stage }: World, editionId: number, now: Date): Promise<void> {
  const { first, second, final } = stage
  for (const editor of [first, second, final]) await approve(tx, editor, editionId, now)
}

async function move({ tx }: World, editionId: number) {
  const { lockVersion } = await loadEdition(tx, editionId, NOW)
  return { editionId, lockVersion, requestKey: requestKey() }
}

async function withdraw({ tx, stage }: World, articleId: number, now: Date): Promise<void> {
  const input = { articleId, requestKey: requestKey(), reason: 'other', publicNote: '撤下' }
  await withdrawArticle(as(tx, stage.final, now), input)
}

async function correct(
  { tx, stage }: World,
  articleId: number,
  content: Content,
  now: Date,
): Promise<void> {
  await corrected(tx, stage, articleId, { publicNote: '订正', content, now })
}

async function openWorld(tx: Transaction): Promise<World> {
  const stage: Stage = {
    ...(await setStage(tx)),
    first: await insertAccount(tx, 'editor1', '620000'),
  }
  const write: World['write'] = async (of, length, pictures, uploaderId) => {
    const body = bodyFromParagraphs([`${of} ${'字'.repeat(length)}。`])
    for (let count = 0; count < pictures; count += 1) {
      const mediaId = await insertPicture(tx, uploaderId ?? stage.author.accountId)
      const attrs = { mediaId, alt: '画面', caption: '图注', credit: '某某' }
      body.content.push({ type: 'figure', attrs })
    }
    return body
  }
  return { tx, stage, write }
}

/**
 * A newsroom from January to April with all that could make a figure lie: different lengths and numbers of
 * pictures, bylines of every make, namesakes, a person of several grants, stories sent back, recalled,
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

  const early = await handIn(world, author, {
    at: at('02-28T23:59:59'),
    body: await write('跨月', 40, 2),
    credits: [
      ['correspondent', author.displayName],
      ['photographer', '丙某'],
    ],
  })
  await publish(world, early.editionId, at('03-01T00:00:00'))

  const moved = await handIn(world, author, {
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

  const nameless = await handIn(world, rival, {
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

  const returned = await handIn(world, namesake, {
    at: noon('03-20'),
    body: await write('退回一次', 61, 0),
    credits: [['correspondent', '甲某']],
  })
  const reason = '请写明日期。'
  await returnEdition(as(tx, stage.first, noon('03-21')), {
    ...(await move(world, returned.editionId)),
    reason,
  })
  await submitEdition(as(tx, namesake, noon('03-25')), await move(world, returned.editionId))
  await publish(world, returned.editionId, at('04-01T00:00:00'))

  const gone = await handIn(world, province, {
    at: noon('01-15'),
    body: await write('退回后采用又撤下', 70, 4),
    credits: [['intern', '戊某']],
  })
  await returnEdition(as(tx, stage.first, noon('01-16')), {
    ...(await move(world, gone.editionId)),
    reason: '人名对吗？',
  })
  await submitEdition(as(tx, province, noon('01-17')), await move(world, gone.editionId))
  await publish(world, gone.editionId, noon('01-20'))
  await withdraw(world, gone.articleId, noon('03-02'))

  const shot = await handIn(world, prefecture, {
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

  const spiked = await handIn(world, author, {
    at: noon('03-05'),
    body: await write('不采用', 80, 9),
    credits: [['author', '庚某']],
  })
  for (const day of ['03-06', '03-08']) {
    await returnEdition(as(tx, stage.first, noon(day)), {
      ...(await move(world, spiked.editionId)),
      reason,
    })
    await submitEdition(as(tx, author, noon(day)), await move(world, spiked.editionId))
  }
  await spikeEdition(as(tx, stage.first, noon('03-09')), {
    ...(await move(world, spiked.editionId)),
    reason: '不用',
  })

  const kept = await handIn(world, author, {
    at: noon('03-12'),
    body: await write('合并留下的', 44, 1),
    credits: [['correspondent', author.displayName]],
  })
  const joined = await handIn(world, colleague, {
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

  const shared = await handIn(world, author, {
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

  const recalled = await handIn(world, rival, {
    at: noon('03-17'),
    body: await write('撤回来了', 30, 1),
    credits: [['correspondent', '甲某']],
  })
  await recallEdition(as(tx, rival, noon('03-17')), await move(world, recalled.editionId))
  await handIn(world, rival, {
    at: noon('03-18'),
    body: await write('没有交', 31, 1),
    credits: [['correspondent', '甲某']],
    submit: false,
  })

  const removed = await handIn(world, rival, {
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

  // A correction is no new story: neither it nor its return counts anywhere.
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
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day, place) => ({
      articleId,
      day,
      count: 1 + number * 10 + place,
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
