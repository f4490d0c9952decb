import { randomUUID } from 'node:crypto'

import type { Page, Route } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { keepNothing } from '../trust/captured-actions.ts'
import { as } from './people.ts'

// Ctrl+S and F5 at once: what the page sent is still under way when it is gone.

const NOTE = '接着用这台设备上没传上去的字'

/** Keeps what the form sends from ever reaching the site, until `release`; `asked` resolves once something was sent. */
async function holdSaves(page: Page): Promise<{ asked: Promise<void>; release: () => void }> {
  const asked = Promise.withResolvers<void>()
  let isOver = false
  const hold = (route: Route) => {
    if (isOver || !['POST', 'PUT'].includes(route.request().method())) return route.fallback()
    // It stays where it is: a route that is taken away would let it go on.
    return asked.resolve()
  }
  await page.route('**/desk/**', hold)
  await page.route('**/api/working-copies', hold)
  const release = () => {
    isOver = true
  }
  return { asked: asked.promise, release }
}

test('words whose saving was cut off by a reload come back with a note, once', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = `存着就刷新${randomUUID().slice(0, 6)}`
  const editionId = await as('tongwei').draft(headline, ['第一句。'])
  await page.goto(`/desk/${editionId}`)
  const body = page.getByLabel('正文')
  await expect(page.getByLabel('主题')).toBeEnabled()
  const held = await holdSaves(page)
  await body.press('Control+End')
  await page.keyboard.insertText('第二句。')
  await page.keyboard.press('Control+s')
  await held.asked
  await page.keyboard.insertText('第三句。')
  await page.reload({ waitUntil: 'commit' })
  held.release()
  await expect(page.getByText(NOTE)).toBeVisible()
  await expect(body).toHaveText('第一句。第二句。第三句。')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(body).toHaveText('第一句。第二句。第三句。')
  await expect(page.getByText(NOTE)).toHaveCount(0)
  const [kept] = await rows<{ text: string }[]>`
    select content #>> '{body,content,0,content,0,text}' as text from revisions
    where edition_id = ${editionId} order by number desc limit 1`
  expect(kept?.text).toBe('第一句。第二句。第三句。')
})

/** In the page: calls `hearSaved` once the form says that it is saved. */
function tellOfSaved(): void {
  const { hearSaved } = window as unknown as { hearSaved: () => void }
  const look = () => document.body.innerText.includes('已保存 ') && hearSaved()
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

test('a page that was made before its save arrived is recreated', async ({ page, signInAs }) => {
  await signInAs('tongwei')
  const headline = `做早了${randomUUID().slice(0, 6)}`
  const editionId = await as('tongwei').draft(headline, ['第一句。'])
  await page.goto(`/desk/${editionId}`)
  const body = page.getByLabel('正文')
  await expect(page.getByLabel('主题')).toBeEnabled()
  const asked = Promise.withResolvers<void>()
  const early = Promise.withResolvers<void>()
  const heard = Promise.withResolvers<void>()
  // No locator looks into a page that is being left.
  await page.exposeFunction('hearSaved', heard.resolve)
  await page.evaluate(tellOfSaved)
  let isMade = false
  await page.route(`**/desk/${editionId}`, async (route) => {
    if (route.request().method() === 'POST' && !isMade) {
      asked.resolve()
      await early.promise
      return route.fallback()
    }
    if (isMade || !route.request().isNavigationRequest()) return route.fallback()
    isMade = true
    const made = await route.fetch()
    early.resolve()
    await heard.promise
    return route.fulfill({ response: made })
  })
  await body.press('Control+End')
  await page.keyboard.insertText('第二句。')
  await page.keyboard.press('Control+s')
  await asked.promise
  await page.reload({ waitUntil: 'commit' })
  await expect(body).toHaveText('第一句。第二句。')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await body.press('Control+End')
  await page.keyboard.insertText('第三句。')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(body).toHaveText('第一句。第二句。第三句。')
})

test('a new form that was made while its first save was answered leads to what it began', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = `新稿做早了${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await keepNothing(page)
  const asked = Promise.withResolvers<void>()
  const heard = Promise.withResolvers<void>()
  await page.exposeFunction('hearSaved', heard.resolve)
  await page.evaluate(tellOfSaved)
  let isMade = false
  // The site makes the page anew before it takes the words, and the answer still reaches the page that is left.
  await page.route('**/desk/new', async (route) => {
    if (route.request().method() === 'POST') {
      asked.resolve()
      return route.fallback()
    }
    if (isMade || !route.request().isNavigationRequest()) return route.fallback()
    isMade = true
    const made = await route.fetch()
    await heard.promise
    return route.fulfill({ response: made })
  })
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('主题').press('Control+s')
  await asked.promise
  await page.reload({ waitUntil: 'commit' })
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  expect(await rows`select 1 from revisions where headline = ${headline}`).toHaveLength(1)
  // Another new form begins blank.
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await expect(page.getByLabel('主题')).toHaveValue('')
})

test('a new article whose first saving was cut off is offered where it stopped', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = `新稿就刷新${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  const held = await holdSaves(page)
  // What is kept by itself would be sent by the browser although the page is gone.
  await keepNothing(page)
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('主题').press('Control+s')
  await held.asked
  await page.reload({ waitUntil: 'commit' })
  held.release()
  const note = page.getByText(new RegExp(`没有传上去：《${headline}》`))
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: '接着写' }).click()
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  expect(await rows`select 1 from revisions where headline = ${headline}`).toHaveLength(1)
})

test('a new article that arrived while its page was reloaded is known to be there, and not written twice', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = `到了才刷新${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  const arrived = Promise.withResolvers<void>()
  const lose = async (route: Route) => {
    if (!['POST', 'PUT'].includes(route.request().method())) return route.fallback()
    await route.fetch()
    return arrived.resolve()
  }
  await page.route('**/desk/new', lose)
  await page.route('**/api/working-copies', lose)
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('主题').press('Control+s')
  await arrived.promise
  await page.unroute('**/desk/new', lose)
  await page.unroute('**/api/working-copies', lose)
  await page.reload()
  const note = page.getByText(new RegExp(`已经存到网站上了：《${headline}》`))
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: '接着写' }).click()
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  const made = await rows`
    select distinct edition_id from revisions where headline = ${headline}`
  expect(made).toHaveLength(1)
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await expect(note).toHaveCount(0)
})
