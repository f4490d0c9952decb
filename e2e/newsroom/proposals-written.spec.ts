import { randomUUID } from 'node:crypto'

import type { BrowserContext } from 'playwright/test'
import type postgres from 'postgres'

import { readDocument } from '../document.ts'
import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo } from './editions.ts'
import { openAt } from './lists.ts'

// The county whose session of the demonstration readers have.
const COUNTY = '620825'
const ELSEWHERE = '620922'
const PUBLIC = '/proposals/zhuanglang/10-4'

async function insertPeople(mark: string) {
  const named = (name: string) => ({ name: `${name}${mark}` })
  return {
    member: await insertPerson(COUNTY, ['member'], named('甲委员')),
    joint: await insertPerson(COUNTY, ['member'], named('乙委员')),
    officer: await insertPerson(COUNTY, ['officer']),
    second: await insertPerson(COUNTY, ['officer']),
    elsewhere: await insertPerson(ELSEWHERE, ['officer']),
  }
}

/** How many of the session were filed, as its officers read it. */
async function countFiled(context: BrowserContext, rows: postgres.Sql): Promise<number> {
  const [session] = await rows<{ id: string }[]>`
    select s.id from committee_sessions s join committee_terms t on t.id = s.term_id
    where t.division_code = ${COUNTY} and t.number = 10 and s.number = 4`
  const page = await readDocument(context.request, `/matters/${session?.id}`)
  return Number(page.querySelector('a[href$="?step=filed#proposals"]')?.textContent)
}

test('a member writes a proposal with a joint mover, and two officers file it', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const title = `关于修缮${mark}渡口的提案`
  const people = await insertPeople(mark)
  await changeTo(newsroom, people.member.loginName)
  await page.goto('/matters/mine')
  await page.getByRole('link', { name: '写提案' }).click()
  await page.getByLabel('案由').fill(title)
  await page.getByLabel('类别').fill('交通')
  await page.getByLabel('情况').fill('渡口的石阶松了。')
  await page.getByLabel('分析').fill('多年没有修过。')
  await page.getByLabel('按名字找委员').fill(people.joint.name)
  await page.getByLabel(people.joint.name, { exact: true }).check()
  await page.getByLabel('我同意公开').check()
  await hydrated(page)
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/matters\/proposal\/\d+\?done=/)
  const { pathname } = new URL(page.url())
  await expect(page.getByText('还有 1 位联名人没有答复')).toBeVisible()
  await expect(page.getByRole('button', { name: '提交' })).toHaveCount(0)
  await page.getByRole('region', { name: '提交' }).getByRole('link', { name: '建议' }).click()
  await page.getByLabel('建议', { exact: true }).fill('请修好石阶，加装扶手。')
  await expect(page.getByText('下面有没存的字')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('还缺：')).toHaveCount(0)

  await changeTo(newsroom, people.joint.loginName)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/matters/mine')
  await expect(page.getByRole('heading', { name: '等您答复是否联名' })).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(/\/matters\/proposal\/\d+$/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByLabel('我同意公开').check()
  await page.getByRole('button', { name: '同意联名' }).click()
  await expect(page.getByText('同意联名了')).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })

  await changeTo(newsroom, people.member.loginName)
  await page.goto(pathname)
  await hydrated(page)
  await page.getByLabel('案由').press('Control+Enter')
  await expect(page.getByText('提案专员会审查')).toBeVisible()

  await changeTo(newsroom, people.elsewhere.loginName)
  const refused = await context.request.get(pathname)
  expect(refused.status()).toBe(404)
  expect(await refused.text()).not.toContain(title)

  await changeTo(newsroom, people.officer.loginName)
  const line = page.getByRole('link', { name: title })
  await openAt(page, '/matters/triage', line)
  await line.click()
  await page.getByLabel('立案', { exact: true }).check()
  await page.getByRole('button', { name: '交另一位决定' }).click()
  await expect(page.getByText('提出的人不能自己决定')).toBeVisible()
  await expect(page.getByRole('button', { name: '同意立案' })).toHaveCount(0)

  await changeTo(newsroom, people.second.loginName)
  const before = await countFiled(context, rows)
  await openAt(page, '/matters/triage?tab=to-decide', line)
  await line.click()
  await page.getByRole('button', { name: '同意立案' }).click()
  await expect(page.getByText('立案了')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/第 \d+ 号/)
  expect(await countFiled(context, rows)).toBe(before + 1)

  // Whoever moves it reads the result, and what officers wrote to each other stays with them.
  await changeTo(newsroom, people.member.loginName)
  await page.goto(pathname)
  await expect(page.getByRole('region', { name: '经过' })).not.toContainText('提出处理意见')
  await context.clearCookies()
  for (const path of [
    PUBLIC,
    `${PUBLIC}/list/steps/filed`,
    `/search?q=${encodeURIComponent(mark)}`,
  ]) {
    const answer = await (await context.request.get(path)).text()
    expect(answer, path).not.toContain(people.member.name)
    expect(answer, path).not.toContain(people.joint.name)
    expect(answer, path).not.toContain('渡口的石阶松了')
  }
})
