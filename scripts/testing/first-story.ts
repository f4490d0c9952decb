// From a portal that was just set up to the first article that a visitor reads, as people do it: over HTTP, each in a
// browser of their own, let in by a link that somebody sent them.

import type { Browser, Page } from 'playwright/test'
import { expect } from 'vitest'
import { inNewsroom, setUpSecondFactor, takeLink } from './newcomer.ts'

const HEADLINE = '县政协委员看冬灌'
const TEXT =
  '1月8日，县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。'

interface Colleague {
  loginName: string
  name: string
  role: string
}

const CORRESPONDENT: Colleague = {
  loginName: 'zhao.wen',
  name: '赵文',
  role: 'correspondent',
}
/** `button`: what they press when all is right. */
const EDITORS: readonly (Colleague & { button: string })[] = [
  { loginName: 'qian.yi', name: '钱毅', role: 'editor1', button: '送复审' },
  { loginName: 'sun.er', name: '孙尔', role: 'editor2', button: '送终审' },
  {
    loginName: 'zhou.san',
    name: '周散',
    role: 'editor3',
    button: '通过并发布',
  },
]
/** Against hanging only. */
const PATIENCE_MS = 60_000

/** `link`: the first admin's, as set-up printed it. `county`: the code of the one that the portal is about. */
export async function publishFirstStory(
  browser: Browser,
  { url, link, county }: { url: string; link: string; county: string },
): Promise<void> {
  const openPage = async () => {
    const page = await (await browser.newContext({ baseURL: url })).newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }
  const admin = await openPage()
  await takeLink(admin, link)
  await setUpSecondFactor(admin)

  const enter = async (colleague: Colleague): Promise<Page> => {
    const invitation = await invite(admin, colleague, county)
    const page = await openPage()
    await takeLink(page, invitation)
    if (colleague.role === 'editor3') await setUpSecondFactor(page)
    else await page.waitForURL(inNewsroom)
    return page
  }
  const writer = await enter(CORRESPONDENT)
  await writer.goto('/desk/new')
  await writer.getByLabel('主题').fill(HEADLINE)
  await writer.getByLabel('正文').fill(TEXT)
  await writer.getByRole('button', { name: '提交初审' }).click()
  await writer.waitForURL(/\/desk\?submitted=\d+/)
  const editionId = new URL(writer.url()).searchParams.get('submitted') ?? ''

  const visitor = await openPage()
  for (const colleague of EDITORS) {
    await visitor.goto('/')
    expect(await visitor.getByRole('link', { name: HEADLINE }).count()).toBe(0)
    await approve(await enter(colleague), { editionId, button: colleague.button })
  }

  await visitor.goto('/')
  await visitor.getByRole('link', { name: HEADLINE }).first().click()
  await visitor.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
  const article = await visitor.locator('main').innerText()
  expect(article).toContain(TEXT)
  expect(article).toContain(CORRESPONDENT.name)
}

/** The admin invites a colleague, and passes the link on. */
async function invite(admin: Page, { loginName, name, role }: Colleague, county: string) {
  await admin.goto('/admin/accounts/new')
  await admin.getByLabel('姓名', { exact: true }).fill(name)
  await admin.getByLabel('用户名').fill(loginName)
  // The one county is filled in; what is sent has its code, whether the page has its scripts or not.
  expect(await admin.locator('[name="divisionCode"]').inputValue()).toBe(county)
  await admin.getByLabel('角色').selectOption(role)
  await admin.getByRole('button', { name: '开账号' }).click()
  const link = admin.getByRole('textbox', { name: '链接' })
  await link.waitFor()
  return link.inputValue()
}

/** An editor finds the edition in their queue, checks every point and approves it. */
async function approve(
  page: Page,
  { editionId, button }: { editionId: string; button: string },
): Promise<void> {
  await page.goto('/review')
  await page.locator(`a[href*="/review/${editionId}"]`).first().click()
  // The points come before it: once it is here, none is on its way.
  await page.getByRole('button', { name: button }).waitFor()
  const points = page.getByRole('group', { name: '这一级要核对的' })
  for (const point of await points.getByRole('checkbox').all()) await point.check()
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/\/review\?decided=/)
}
