import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { addDays, shanghaiDay } from '#lib/dates'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { insertRegister } from '../register-rows.ts'
import { changeTo } from './editions.ts'
import { fileProposal } from './file-proposal.ts'
import { openAt } from './lists.ts'

/** A county of which no other test writes. */
const COUNTY = '623024'
const TEXT = '渡口已经列入今年的计划，六月以前修好石阶，加装扶手。'

async function insertPeople(mark: string) {
  const one = (role: Parameters<typeof insertPerson>[1][number], name: string) =>
    insertPerson(COUNTY, [role], { name: `${name}${mark}` })
  return {
    member: await one('member', '甲委员'),
    officer: await one('officer', '甲专员'),
    second: await one('officer', '乙专员'),
    dispatcher: await one('dispatcher', '交办员'),
    clerk: await one('unit-clerk', '经办人'),
    signer: await one('unit-signer', '签发人'),
    elsewhere: await insertPerson('620922', ['unit-clerk']),
  }
}

const open = (page: Page, word: string) => page.locator('summary', { hasText: word }).click()

test('a filed proposal is assigned, answered by two people of its unit, rated and closed', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const title = `关于加固${mark}渡口的提案`
  const people = await insertPeople(mark)
  await insertRegister(people.officer.id, COUNTY)
  const matterId = await fileProposal(
    {
      member: people.member.loginName,
      officer: people.officer.loginName,
      second: people.second.loginName,
    },
    { divisionCode: COUNTY, title },
  )
  const line = page.getByRole('link', { name: title })

  await changeTo(newsroom, people.dispatcher.loginName)
  await openAt(page, '/matters/dispatch', line)
  await line.click()
  await expect(page.getByText('请修好石阶，加装扶手。')).toBeVisible()
  await expect(page.getByText('没有启用答复期限')).toBeVisible()
  await page.getByLabel('主办单位').selectOption('县住建局')
  await page.getByLabel('答复期限').fill(addDays(shanghaiDay(new Date()), 90))
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await page.waitForURL(/\/matters\/dispatch\?done=\d+$/)
  await expect(page.getByText(`《${title}》交给了县住建局`)).toBeVisible()
  await openAt(page, '/matters/dispatch?tab=open', line)
  await expect(page.getByText('还有 90 天').first()).toBeVisible()

  await changeTo(newsroom, people.clerk.loginName)
  await page.setViewportSize({ width: 360, height: 740 })
  await openAt(page, '/matters/unit', line)
  await line.click()
  await page.waitForURL(/\/matters\/assignment\/\d+$/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const { pathname } = new URL(page.url())
  await page.getByRole('button', { name: '签收' }).click()
  await expect(page.getByText('签收了')).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, '记一次沟通')
  await page.getByLabel('方式').selectOption('面商')
  await page.getByLabel('时候').selectOption('办前')
  await page.getByLabel('谈了什么').fill('到渡口看过，提案者同意分两期修。')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByText('记下了')).toBeVisible()
  await page.getByLabel('A类').check()
  await page.getByLabel('答复正文').fill(TEXT)
  await page.getByRole('button', { name: '送签发人' }).click()
  await expect(page.getByText('送签了')).toBeVisible()
  await expect(page.getByText(/您起草的，等.*签发/)).toBeVisible()
  await expect(page.getByRole('button', { name: '签发', exact: true })).toHaveCount(0)

  // Nobody but the unit has its draft, and another unit has nothing of it.
  await changeTo(newsroom, people.elsewhere.loginName)
  const refused = await context.request.get(pathname)
  expect(refused.status()).toBe(404)
  expect(await refused.text()).not.toContain(title)
  await changeTo(newsroom, people.member.loginName)
  const own = await context.request.get(`/matters/proposal/${matterId}`)
  expect(await own.text()).not.toContain(TEXT)

  await changeTo(newsroom, people.signer.loginName)
  await openAt(page, '/matters/unit', line)
  await expect(page.getByText('等您签发').first()).toBeVisible()
  await page.goto(pathname)
  await expect(page.getByText('您写的、改的，您自己不能签发')).toBeVisible()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await expect(page.getByText('签发了')).toBeVisible()

  await changeTo(newsroom, people.member.loginName)
  await page.goto(`/matters/proposal/${matterId}`)
  const handling = page.getByRole('region', { name: '办理' })
  await expect(handling).toContainText(TEXT)
  await handling
    .getByRole('group', { name: '办理态度' })
    .getByLabel('满意', { exact: true })
    .check()
  await handling.getByRole('group', { name: '办理结果' }).getByLabel('基本满意').check()
  await page.getByRole('button', { name: '交评价' }).click()
  await expect(page.getByText('评价交了')).toBeVisible()
  await expect(page.getByRole('button', { name: '交评价' })).toHaveCount(0)

  await changeTo(newsroom, people.officer.loginName)
  await page.goto(`/matters/proposal/${matterId}`)
  await expect(handling).toContainText('态度满意，结果基本满意')
  await open(page, '办结')
  await page.getByRole('button', { name: '确定办结' }).click()
  await expect(page.getByText('办结了')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('已办结')
})
