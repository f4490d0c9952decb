import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { revisions } from '#db/schema/revisions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as, COUNTY, goodContent, requestKey, setStage } from '../testing/stage.ts'
import { bodyFromParagraphs, type Body } from './body.ts'
import { contentHash } from './content-hash.ts'
import { contentSchema, emptyContent } from './content.ts'
import { createDraft } from './create-draft.ts'

it('begins an article with a draft whose author can never approve it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const input = { content: goodContent(), requestKey: requestKey() }
    const { editionId, articleId } = await createDraft(as(tx, author), input)
    const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(row).toMatchObject({ articleId, state: 'draft', kind: 'new', divisionCode: COUNTY })
    const participants = await tx
      .select()
      .from(editionParticipants)
      .where(eq(editionParticipants.editionId, editionId))
    expect(participants).toMatchObject([{ accountId: author.accountId, level: 0 }])
  }))

it('makes one draft of two clicks at the same moment', async () => {
  const db = racesDatabase()
  const { author } = await setStage(db)
  const click = { content: goodContent(), requestKey: requestKey() }
  const made = await Promise.all([
    createDraft(as(db, author), click),
    createDraft(as(db, author), click),
  ])
  expect(made[0]).toEqual(made[1])
})

it('refuses an edition for a county the person does not write for, and who does not write at all', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const elsewhere = goodContent({ divisionCode: '620523' })
    await expect(
      createDraft(as(tx, author), { content: elsewhere, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'forbidden', issues: { divisionCode: [expect.any(String)] } })
    for (const role of ['admin', 'auditor'] as const) {
      const other = await insertAccount(tx, role, COUNTY)
      await expect(
        createDraft(as(tx, other), { content: goodContent(), requestKey: requestKey() }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))

it('refuses to begin what nobody has written anything of', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    for (const headline of ['', '\u200b\u3000']) {
      const content = { ...emptyContent(COUNTY), headline }
      await expect(
        createDraft(as(tx, author), { content, requestKey: requestKey() }),
      ).rejects.toMatchObject({ code: 'invalid-input', message: '还什么都没有写，没有存' })
    }
  }))

it('refuses a picture that is not there', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const content = goodContent()
    content.body.content.push({
      type: 'figure',
      attrs: { mediaId: 999_999_999, alt: '图', caption: '图', credit: '甲某' },
    })
    await expect(
      createDraft(as(tx, author), { content, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'invalid-input', issues: { pictures: [expect.any(String)] } })
  }))

it('refuses a body beyond its length in words, and takes one within it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const create = (paragraphs: string[]) =>
      createDraft(as(tx, author), {
        content: goodContent({ body: bodyFromParagraphs(paragraphs) }),
        requestKey: requestKey(),
      })
    const paragraph = '字'.repeat(10_000)
    await create(Array(5).fill(paragraph))
    await create(Array(300).fill('一段话。'))
    for (const paragraphs of [[...Array(5).fill(paragraph), '多'], Array(301).fill('一段话。')]) {
      await expect(create(paragraphs)).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('分成几篇'),
        issues: { body: [expect.stringContaining('5 万字、300 段')] },
      })
    }
  }))

it('keeps the links of a text as they were written, with the hash that three people sign', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const link = { type: 'link', attrs: { href: 'https://www.gov.cn/a?b=1' } } as const
    const body: Body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '会议学习了文件，见' },
            { type: 'text', text: '公告', marks: [{ type: 'bold' }, link] },
          ],
        },
      ],
    }
    const content = goodContent({ body })
    const made = await createDraft(as(tx, author), { content, requestKey: requestKey() })
    const [row] = await tx
      .select({ content: revisions.content, hash: revisions.hash })
      .from(revisions)
      .where(eq(revisions.editionId, made.editionId))
    expect(contentSchema.parse(row?.content).body).toEqual(body)
    expect(row?.hash).toBe(contentHash(content))
    const elsewhere = { ...link, attrs: { href: 'javascript:alert(1)' } }
    const hostile = JSON.parse(
      JSON.stringify(content).replace(link.attrs.href, elsewhere.attrs.href),
    )
    await expect(
      createDraft(as(tx, author), { content: hostile, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  }))
