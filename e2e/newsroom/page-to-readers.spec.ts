import { readFileSync } from 'node:fs'

import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { tickAll } from './editions.ts'

// The main job, whole: a printed page comes in as text, three people approve each story, and
// readers find it on its county's page and on the timeline.
const PAGE = readFileSync(new URL('../pages/third-page.txt', import.meta.url), 'utf8')
const ARTICLES = [
  { headline: '把议事桌搬到打麦场边', county: '/counties/weiyuan' },
  { headline: '临洮县政协召开提案办理协商会', county: '/counties/lintao' },
  { headline: '“政协讲堂”第五讲开讲', county: '/counties/zhangxian' },
]

test('a printed page becomes published articles', async ({ page, signInAs, context }) => {
  for (const { county, headline } of ARTICLES) {
    await page.goto(county)
    await expect(page.getByRole('main')).not.toContainText(headline)
  }
  await page.goto('/timeline/2026/4')
  await expect(page.getByRole('main')).not.toContainText(ARTICLES[0]?.headline ?? '')

  await signInAs('editor1')
  const editionIds = await importPage(page)
  // What nobody has looked at is marked, and not ticked by itself.
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByText('请确认标题')).toHaveCount(2)
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByRole('button', { name: '选上的一起提交初审' }).click()
  await expect(page.getByText('提交了 3 篇。')).toBeVisible()

  for (const [who, button] of [
    ['editor1-dingxi', '送复审'],
    ['editor2', '送终审'],
    ['editor3', '通过并发布'],
  ] as const) {
    await context.clearCookies()
    await signInAs(who)
    for (const editionId of editionIds) {
      await page.goto(`/review/${editionId}`)
      await tickAll(page)
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(/\/review\?decided=/)
      await expect(page.getByText(who === 'editor3' ? '已发布：' : '已通过：')).toBeVisible()
    }
  }

  await context.clearCookies()
  for (const { county, headline } of ARTICLES) {
    await page.goto(county)
    await expect(page.getByRole('link', { name: headline }).first()).toBeVisible()
  }
  await page.goto('/timeline/2026/4')
  await expect(page.getByRole('main')).toContainText(ARTICLES[0]?.headline ?? '')
  // The page is of months ago: what it reports is no news, and the front page does not open with it.
  await page.goto('/')
  await expect(page.locator('.front')).not.toContainText(ARTICLES[0]?.headline ?? '')
  await page.goto('/counties/weiyuan')
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: ARTICLES[0]?.headline ?? '' })
      .first(),
  ).toContainText('旧闻')
  await page
    .getByRole('link', { name: ARTICLES[0]?.headline ?? '' })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('把议事桌搬到打麦场边')
  const article = page.getByRole('main')
  await expect(article).toContainText('本报渭源讯')
  await expect(article).toContainText('甲一')
  await expect(article).toContainText('2026年4月9日')
  await expect(article).toContainText('支渠由村里投工投劳')
})

test('the same page a second time says so and makes nothing', async ({ page, signInAs }) => {
  await signInAs('editor1')
  await importPage(page, '再来一次：')
  await page.getByRole('button', { name: '再导一个版' }).click()
  await readPage(page, '再来一次：')
  await expect(page.getByText('以前导入过').first()).toBeVisible()
  await page.getByRole('button', { name: /收下 \d+ 篇/ }).click()
  await expect(page.getByText('这个版以前导入过，没有再建。')).toBeVisible()
})

async function readPage(page: Page, mark = ''): Promise<void> {
  await page.getByLabel('见报日期').fill('2026-04-12')
  await page.getByLabel('版次').fill('第三版')
  await page.getByLabel('版面原文').fill(PAGE.replace('委员们先', `${mark}委员们先`))
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByRole('heading', { name: '拆出 3 篇' })).toBeVisible()
}

/** Brings the page in and returns the editions made of it, in the order of the page. */
async function importPage(page: Page, mark = ''): Promise<string[]> {
  await page.goto('/import')
  await readPage(page, mark)
  for (const { headline } of ARTICLES) {
    await expect(page.getByRole('article').filter({ hasText: headline })).toBeVisible()
  }
  await page.getByRole('button', { name: '收下 3 篇' }).click()
  await expect(page.getByText('收下了 3 篇')).toBeVisible()
  const links = page.locator('main ol a')
  await expect(links).toHaveCount(3)
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  return paths.map((path) => path?.split('/').at(-1) ?? '')
}
