import { randomUUID } from 'node:crypto'

import type { Page } from '@playwright/test'
import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import {
  approveAll,
  changeTo,
  chooseDecision,
  submitPiece,
  tickAll,
  type Newsroom,
} from '../newsroom/pieces.ts'
import { capture, replay, type Captured } from './captured-actions.ts'
import { insertPerson } from './people.ts'

// Each mutation is taken from the hands of somebody who may make it, before the portal hears of it, and
// sent by others: nothing changes. Sent by its owner it does what it says, so it was good.

const headlineOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`

/** Everybody who must not: nobody, a correspondent of the county, an editor of another region. */
async function refuseOthers(
  newsroom: Newsroom,
  captured: Captured,
  stateOf: () => Promise<unknown>,
  stranger: string,
): Promise<void> {
  const { page, context, signInAs } = newsroom
  const before = await stateOf()
  for (const who of [null, 'tongwei', 'xigu', stranger]) {
    await context.clearCookies()
    if (who !== null) await signInAs(who)
    const answer = await replay(page, captured)
    // 401 also to who is signed in and sends what another account wrote.
    expect(who === null ? [401] : [401, 403, 404], `${who}`).toContain(answer.status())
    expect(await answer.text(), `${who}`).not.toContain('"ok":true')
    expect(await stateOf(), `${who}`).toEqual(before)
  }
}

/** Who holds every level elsewhere. */
async function insertStranger(rows: postgres.Sql): Promise<string> {
  const { loginName } = await insertPerson(rows, '620500', ['editor1', 'editor2', 'editor3'])
  return loginName
}

const editionState = (rows: postgres.Sql, editionId: string) => async () => {
  const [row] = await rows`
    select e.state::text, e.lock_version, e.claimed_by, e.current_revision_id, a.state::text as public,
      (select count(*)::int from transitions t where t.edition_id = e.id) as moves,
      (select count(*)::int from comments c where c.edition_id = e.id) as comments,
      (select count(*)::int from working_copies w where w.edition_id = e.id) as copies,
      (select count(*)::int from revisions r where r.edition_id = e.id) as revisions
    from editions e join articles a on a.id = e.article_id where e.id = ${editionId}`
  return row
}

const decide = (choice: string | null, button: string, reason?: string) => async (page: Page) => {
  if (choice) await chooseDecision(page, choice)
  if (reason) await page.getByRole('form', { name: '审定' }).getByRole('textbox').fill(reason)
  else await tickAll(page)
  await page.getByRole('button', { name: button }).click()
}

const OF_FIRST_EDITOR: [string, (page: Page) => Promise<unknown>][] = [
  ['claiming', (page) => page.getByRole('button', { name: '认领', exact: true }).click()],
  ['approving', decide(null, '送复审')],
  ['returning', decide('退回修改', '退回给作者', '请补上会议的名称')],
  ['spiking', decide('不采用', '不采用', '同一件事已经发过')],
]

test('what a first editor does with a piece, nobody else does in their name', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const stranger = await insertStranger(rows)
  const editionId = await submitPiece(newsroom, headlineOf('照抄的请求'))
  const stateOf = editionState(rows, editionId)
  let approval: Captured | undefined
  for (const [name, act] of OF_FIRST_EDITOR) {
    await test.step(name, async () => {
      await changeTo(newsroom, 'editor1-dingxi')
      await page.goto(`/review/${editionId}`)
      await hydrated(page)
      const captured = await capture(page, () => act(page))
      if (name === 'approving') approval = captured
      await refuseOthers(newsroom, captured, stateOf, stranger)
    })
  }
  await test.step('changing the text', async () => {
    await changeTo(newsroom, 'editor1-dingxi')
    await page.goto(`/review/${editionId}/edit`)
    await hydrated(page)
    const captured = await capture(page, () => page.getByLabel('主题').fill('改成别的题目'))
    await refuseOthers(newsroom, captured, stateOf, stranger)
  })
  await changeTo(newsroom, 'editor1-dingxi')
  if (!approval) throw new Error('The approval was not captured')
  await replay(page, approval)
  expect(await stateOf()).toMatchObject({ state: 'review2' })
})

test('what a final editor publishes and withdraws happens once, and by nobody else in their name', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const stranger = await insertStranger(rows)
  const headline = headlineOf('终审的请求')
  const editionId = await submitPiece(newsroom, headline)
  await approveAll(newsroom, editionId, { choice: '先不发布', button: '通过，先不发布' })
  const stateOf = editionState(rows, editionId)
  await page.goto('/schedule')
  await hydrated(page)
  const line = page.getByRole('article', { name: headline })
  const publication = await capture(page, () => line.getByRole('button', { name: /^发布/ }).click())
  await refuseOthers(newsroom, publication, stateOf, stranger)

  await changeTo(newsroom, 'editor3')
  // Twenty of one click at once: it is published once.
  await Promise.all(Array.from({ length: 20 }, () => replay(page, publication)))
  expect(await stateOf()).toMatchObject({ state: 'published', public: 'live' })
  const [published] = await rows`
    select count(*)::int as count from transitions where edition_id = ${editionId} and move = 'publish'`
  expect(published).toEqual({ count: 1 })

  await page.goto('/published')
  await hydrated(page)
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('文中数字有误，核实后再发。')
  const withdrawal = await capture(page, () =>
    line.getByRole('button', { name: '确定撤稿' }).click(),
  )
  await refuseOthers(newsroom, withdrawal, stateOf, stranger)
  await changeTo(newsroom, 'editor3')
  await Promise.all(Array.from({ length: 20 }, () => replay(page, withdrawal)))
  const [withdrawn] = await rows`
    select count(*)::int as count from article_moves m join editions e on e.article_id = m.article_id
    where e.id = ${editionId} and m.move = 'withdraw'`
  expect(withdrawn).toEqual({ count: 1 })
  expect(await stateOf()).toMatchObject({ public: 'withdrawn' })
})
