import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { readDocument, textOf } from '../document.ts'
import { changeTo, submitEditionOf } from './editions.ts'
import { as } from './people.ts'

test('the line after a decision stays true however long its page is left open', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `决定以后${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await as('editor1-dingxi').approve(editionId)
  await changeTo(newsroom, 'editor1-dingxi')
  const lineNow = async () => {
    const queue = await readDocument(context.request, `/review?decided=${editionId}`)
    return textOf(queue.querySelector('main'))
  }
  expect(await lineNow()).toContain(`已通过：《${headline}》，送到复审`)
  await as('editor2-dingxi').returnToAuthor(editionId, '闸口在哪个镇，请写明。')
  expect(await lineNow()).toContain(`《${headline}》现在是“退回修改”`)
  expect(await lineNow()).not.toContain('作者会看到您写的理由')
})
