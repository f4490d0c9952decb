import { expect, type BrowserContext, type Page } from 'playwright/test'

import { sendForm } from '../send-form.ts'
import { as } from './people.ts'

// Copy of a test's own, brought to where the test begins.
export interface Newsroom {
  page: Page
  context: BrowserContext
  signInAs(loginName: string): Promise<string>
}

/** The county that these editions come from. */
export const COUNTY_PAGE = '/counties/tongwei'
const EDITORS = ['editor1-dingxi', 'editor2-dingxi', 'editor3'] as const

/** Puts somebody else before the screen. */
export async function changeTo(
  { context, signInAs }: Pick<Newsroom, 'context' | 'signInAs'>,
  loginName: string,
): Promise<void> {
  await context.clearCookies()
  await signInAs(loginName)
}

/** A correspondent has written and submitted, and is before the screen; returns the edition's number. */
export async function submitEditionOf(newsroom: Newsroom, headline: string): Promise<string> {
  await changeTo(newsroom, 'tongwei')
  return as('tongwei').submit(headline)
}

/** The same by the writing form. */
export async function writeAndSubmit(newsroom: Newsroom, headline: string): Promise<string> {
  const { page } = newsroom
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。')
  return submitForm(page)
}

/** Sends off what is in the writing form. */
export async function submitForm(page: Page): Promise<string> {
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk\?submitted=\d+/)
  return new URL(page.url()).searchParams.get('submitted') ?? ''
}

/** Ticks everything the level checks before an approval. */
export async function tickAll(page: Page): Promise<void> {
  const list = page.getByRole('group', { name: '这一级要核对的' })
  // What is to be ticked comes before the button: once that is here, none is on its way.
  const form = page.getByRole('form', { name: '审定' })
  await form.getByRole('button').last().waitFor()
  for (const tick of await list.getByRole('checkbox').all()) await tick.check()
  for (const tick of await form.getByRole('checkbox', { name: '意见没有了结' }).all())
    await tick.check()
}

/** Chooses what happens to the edition. The same words may stand among editions that look alike. */
export async function chooseDecision(page: Page, word: string): Promise<void> {
  // A button has the words of all decisions until its scripts know which is chosen.
  await page.getByRole('form', { name: '审定' }).locator('label').filter({ hasText: word }).click()
}

/** Three people have approved, the last by the form that publishes, and is before the screen. */
export async function approveAll(newsroom: Newsroom, editionId: string): Promise<void> {
  const [first, second, final] = EDITORS
  await as(first).approve(editionId)
  await as(second).approve(editionId)
  await changeTo(newsroom, final)
  const { request } = newsroom.context
  const onward = await sendForm(request, `/review/${editionId}`, '审定', (form) => {
    for (const tick of form.querySelectorAll('[name="checks[]"], [name=leaveRemarks]'))
      tick.setAttribute('checked', '')
  })
  expect(onward).toContain('/review?decided=')
}

/** The same, held until somebody sets a time. */
export async function approveAndHold(newsroom: Newsroom, editionId: string): Promise<void> {
  for (const editor of EDITORS) await as(editor).approve(editionId)
  await changeTo(newsroom, EDITORS[2])
}

/** One person approves by the named button, after choosing `choice` if there is one. */
export async function approveInBrowser(
  newsroom: Newsroom,
  approval: { who: string; editionId: string; button: string; choice?: string },
): Promise<void> {
  const { page } = newsroom
  const { who, editionId, button, choice } = approval
  await changeTo(newsroom, who)
  await page.goto(`/review/${editionId}`)
  if (choice) await chooseDecision(page, choice)
  await tickAll(page)
  await page.getByRole('button', { name: button, exact: false }).click()
  await page.waitForURL(/\/review\?decided=/)
  await expect(page.getByRole('status').first()).toBeVisible()
}

/** A small picture made in the browser. */
export async function drawPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = '#8d5c30'
      pen.fillRect(0, 0, 640, 480)
      pen.fillStyle = '#f3eadb'
      pen.fillRect(120, 160, 400, 120)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}
