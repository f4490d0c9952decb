import { randomUUID } from 'node:crypto'

import { makeDue } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import {
  approveAndHold,
  approveInBrowser,
  changeTo,
  chooseDecision,
  COUNTY_PAGE,
  submitEditionOf,
} from './editions.ts'
import { readKeyHelp } from './key-help.ts'
import { openAt, putADayAhead, turnTo } from './lists.ts'
import { as } from './people.ts'

test('an edition held back is put on the calendar and goes live without a click', async ({
  page,
  context,
  signInAs,
  rows,
  request,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `到时间再发${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  for (const editor of ['editor1-dingxi', 'editor2-dingxi']) await as(editor).approve(editionId)
  const last = { who: 'editor3', choice: '先不发布', button: '通过，先不发布' }
  await approveInBrowser(newsroom, { editionId, ...last })
  await expect(page.getByText('待发布：')).toBeVisible()
  const [edition] = await rows<{ id: string }[]>`
    select article_id as id from editions where id = ${editionId}`
  const address = `/articles/${edition?.id}`
  expect((await request.get(address)).status()).toBe(404)
  expect(await (await request.get(COUNTY_PAGE)).text()).not.toContain(headline.slice(-6))

  const line = page.getByRole('article', { name: headline })
  await openAt(page, '/schedule', line)
  await line.getByLabel(`排期《${headline}》`).click()
  await line.getByLabel('发布日期').fill('2020-01-01')
  await line.getByLabel('发布日期').evaluate((field) => field.removeAttribute('min'))
  await line.getByRole('button', { name: '确定排期' }).click()
  await expect(line.getByText('发布时间要在现在以后').first()).toBeVisible()
  await page.reload()
  await line.getByLabel(`排期《${headline}》`).click()
  await putADayAhead(line)
  await line.getByRole('button', { name: '确定排期' }).click()
  await page.waitForURL(/list=scheduled/)
  await expect(page.getByText('已排期：')).toBeVisible()
  await turnTo(page, line)
  await expect(line).toContainText(/\d\d:\d\d 发布/)

  await makeDue(editionId)
  await expect.poll(async () => (await request.get(address)).status()).toBe(200)
  expect(await (await request.get(COUNTY_PAGE)).text()).toContain(headline.slice(-6))
  const [moved] = await rows<{ count: number }[]>`
    select count(*)::int as count from transitions
    where edition_id = ${editionId} and move = 'publish' and account_id is null`
  expect(moved?.count).toBe(1)
})

test('another time is one step: dropped on a day, moved by keys, or typed', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `挪一挪时间${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAndHold(newsroom, editionId)
  await as('editor3').schedule(editionId)
  const scheduledAt = async () => {
    const [row] = await rows<{ at: Date }[]>`
      select scheduled_at as at from editions where id = ${editionId}`
    return row?.at ?? new Date(0)
  }
  // A week ahead nothing is past, and nothing else is in the way.
  const monday = mondayAfter(await scheduledAt())
  await page.goto('/schedule?list=scheduled')
  const line = page.getByRole('article', { name: headline })
  await turnTo(page, line)
  await line.getByLabel(`改时间《${headline}》`).click()
  await line.getByLabel('发布日期').fill(monday)
  await line.getByLabel('发布时间').fill('09:00')
  await line.getByRole('button', { name: '改到这时' }).click()
  await page.waitForURL(/decided=/)
  expect(await scheduledAt()).toEqual(new Date(`${monday}T09:00:00+08:00`))

  await page.goto(`/schedule?list=scheduled&week=${monday}`)
  const calendar = page.getByRole('region', { name: '一周的排期' })
  const dragged = calendar.getByRole('link', { name: headline })
  // A key that is pressed before the scripts answer moves nothing.
  await hydrated(page)
  await readKeyHelp(page, '到前后的半点')
  // A phone shows no calendar, whose keys would do nothing there.
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: '快捷键' })
  await expect(help).toContainText('跳转或查稿')
  await expect(help).not.toContainText('到前后的半点')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  if (wide) await page.setViewportSize(wide)
  await dragged.press('ArrowRight')
  await expect(calendar.getByRole('status')).toContainText('按回车确定')
  await dragged.blur()
  await expect(calendar.getByRole('status')).toContainText('没有改，还是')
  await dragged.press('ArrowRight')
  await dragged.press('ArrowDown')
  await expect(calendar.getByRole('status')).toContainText('09:30？按回车确定')
  await dragged.press('Enter')
  await expect(calendar.getByRole('status')).toContainText(`《${headline}》改到`)
  expect(await scheduledAt()).toEqual(new Date(Date.parse(`${monday}T09:30:00+08:00`) + DAY))

  await expect(dragged).toHaveAccessibleName(/09:30/)
  const box = await dragged.boundingBox()
  await dragged.dragTo(calendar, {
    sourcePosition: { x: 8, y: 8 },
    targetPosition: await calendar.evaluate(
      (region, { x, y }) => {
        const { left, top } = region.getBoundingClientRect()
        return { x: x - left, y: y - top }
      },
      { x: (box?.x ?? 0) + 1.5 * (box?.width ?? 0), y: (box?.y ?? 0) + 2 },
    ),
  })
  await expect(dragged).toHaveAccessibleName(/09:30/)
  await expect.poll(scheduledAt).toEqual(new Date(Date.parse(`${monday}T09:30:00+08:00`) + 2 * DAY))
  const [moved] = await rows<{ count: number }[]>`
    select count(*)::int as count from transitions
    where edition_id = ${editionId} and move = 'schedule' and from_state = 'scheduled'`
  expect(moved?.count).toBe(3)
})

const DAY = 86_400_000

/** The Monday of the week after, in Shanghai. */
function mondayAfter(instant: Date): string {
  const day = new Date(instant.getTime() + 8 * 3_600_000)
  const ahead = 7 - ((day.getUTCDay() + 6) % 7)
  return new Date(day.getTime() + ahead * DAY).toISOString().slice(0, 10)
}

test('only the portal itself may ask for what is due', async ({ request }) => {
  const path = '/api/internal/publish-due'
  const forged = { 'x-portal-time': String(Date.now()), 'x-portal-signature': '0'.repeat(64) }
  for (const headers of [{}, forged]) {
    expect((await request.post(path, { headers })).status()).toBe(403)
  }
})

test('strangers learn that the portal is ready, and who runs it what is late', async ({
  context,
  request,
  signInAs,
}) => {
  const health = '/api/health/ready'
  expect(await (await request.get(health)).json()).toEqual({ ready: true })
  await signInAs('zhuanglang')
  expect(await (await context.request.get(health)).json()).toEqual({ ready: true })
  await signInAs('admin')
  expect(await (await context.request.get(health)).json()).toMatchObject({
    ready: true,
    overdue: { count: expect.any(Number) },
  })
})

test('what is not used keeps its reason, and can be taken up again', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `重复的一篇${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await chooseDecision(page, '不采用')
  await page.getByRole('button', { name: '不采用' }).click()
  await expect(page.getByText('请写不采用的理由，作者会看到。')).toBeVisible()
  await page.getByLabel(/不采用的理由/).fill('同一活动已有报道。')
  await page.getByRole('button', { name: '不采用' }).click()
  await page.waitForURL(/decided=/)
  await expect(page.getByText('不采用：')).toBeVisible()

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk?tab=spiked')
  await expect(page.getByRole('article', { name: headline })).toContainText('同一活动已有报道。')

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review/spiked')
  const line = page.getByRole('article', { name: headline })
  await line.getByLabel(`恢复《${headline}》`).click()
  await line.getByLabel('恢复的理由').fill('那一篇已撤下。')
  await line.getByRole('button', { name: '确定恢复' }).click()
  await expect(line).toHaveCount(0)
  await page.goto(`/review/${editionId}`)
  await expect(page.getByRole('button', { name: '送复审' })).toBeVisible()
})
