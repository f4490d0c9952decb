import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, submitPiece } from './pieces.ts'

test('a paragraph that was moved is shown as moved, and every change is a key away', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `段落换位${randomUUID().slice(0, 6)}`
  const editionId = await submitPiece(newsroom, headline)
  await rows.begin(async (sql) => {
    // The same copy as its next editor would leave it: one paragraph more, the first one last.
    // The form may have saved by itself before: the last of its revisions is what was submitted.
    const [old] = await sql<
      { id: string; number: number; author_id: string; content: { body: object } }[]
    >`select id, number, author_id, content from revisions where edition_id = ${editionId}
      order by number desc limit 1`
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const first = paragraph('第一段说的是冬灌的渠，从渠首一直看到渠尾。')
    const last = paragraph('末了一段说的是闸口，三处要修，两处要换。')
    const middle = paragraph('中间一段说的是管水的人怎样排班。')
    for (const [turn, content] of [
      [first, middle, last],
      [last, first, middle],
    ].entries()) {
      const whole = { ...old?.content, body: { type: 'doc', content } }
      const [made] = await sql<{ id: string }[]>`
        insert into revisions (edition_id, number, parent_id, author_id, content, hash, activity_type, characters, summary)
        values (${editionId}, ${(old?.number ?? 0) + turn + 1}, ${old?.id ?? ''}, ${old?.author_id ?? ''}, ${sql.json(whole)},
          ${String(turn).repeat(64)}, 'other', 40, '') returning id`
      if (turn === 0) {
        await sql`update transitions set revision_id = ${made?.id ?? ''} where edition_id = ${editionId}`
      } else
        await sql`update editions set current_revision_id = ${made?.id ?? ''} where id = ${editionId}`
    }
  })

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  const copy = page.getByRole('article', { name: '稿件' })
  await expect(copy.getByText('从第 3 段移来')).toBeVisible()
  await expect(copy.getByText('原第 3 段移到了第 1 段')).toBeVisible()
  await expect(copy.locator('del, ins')).toHaveCount(0)
  await expect(copy.getByText('正文有 1 段不同')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('status', { name: '第 1 处，共 1 处改动' })).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('radio', { name: '改后' })).toBeChecked()
  await expect(copy.getByText('原第 3 段移到了第 1 段')).toBeHidden()
  await page.keyboard.press('d')
  await expect(page.getByRole('radio', { name: '对照' })).toBeChecked()
})
