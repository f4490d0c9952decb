import { randomUUID } from 'node:crypto'

import { makePinOver } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, COUNTY_PAGE, submitEditionOf } from './editions.ts'
import { openRowMenu } from './lists.ts'

test('a pinned article is first with a mark, and comes down by itself at its time', async ({
  page,
  context,
  signInAs,
  request,
}) => {
  test.slow()
  const newsroom = { page, context, signInAs }
  const headline = `置顶要闻${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAll(newsroom, editionId)
  await changeTo(newsroom, 'editor3')
  await page.goto('/published')
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`置顶《${headline}》`).click()
  await line.getByRole('button', { name: '确定置顶' }).click()
  // The page has come back with it, so that leaving does not cross its coming.
  await expect(line.getByText(/^置顶到 /)).toBeVisible()

  await page.goto(COUNTY_PAGE)
  const articles = page.getByRole('region', { name: '最新报道' }).getByRole('article')
  await expect(articles.filter({ hasText: headline })).toContainText('置顶')
  // Before it is only what another test has pinned since.
  const words = await articles.allInnerTexts()
  const place = words.findIndex((text) => text.includes(headline))
  expect(words.slice(0, place).filter((text) => !text.includes('置顶'))).toEqual([])

  await makePinOver(editionId)
  await expect
    .poll(async () => {
      const html = await (await request.get(COUNTY_PAGE)).text()
      const index = html.indexOf(headline)
      if (index === -1) return 'gone'
      return html.slice(index, index + 2_000).includes('置顶</b>') ? 'pinned' : 'listed'
    })
    .toBe('listed')
})
