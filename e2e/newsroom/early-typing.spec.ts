// People type as soon as they see a field, on a slow line long before the page has its scripts.

import { randomUUID } from 'node:crypto'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { holdScripts } from '../hold-scripts.ts'
import { hydrated } from '../hydrated.ts'

const SITUATION = '渡口的台阶坏了三级。'

test('what is added to a text before the page has its scripts stays where it was typed', async ({
  page,
  signInAs,
}) => {
  const member = await insertPerson('620825', ['member'])
  await signInAs(member.loginName)
  await page.goto('/matters/new')
  await hydrated(page)
  await page.getByLabel('案由').fill(`关于修缮${randomUUID().slice(0, 6)}渡口的提案`)
  const situation = page.getByLabel('情况')
  await situation.fill(SITUATION)
  await page.getByRole('button', { name: '存草稿' }).click()
  await page.waitForURL(/\/matters\/proposal\/\d+\?done=/)

  const { pathname } = new URL(page.url())
  const release = await holdScripts(page)
  await page.goto(pathname, { waitUntil: 'commit' })
  await situation.press('Control+End')
  await page.keyboard.type('夜里')
  // On a slow machine the framework begins more than once to take the page over.
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  release()
  await hydrated(page)
  await page.keyboard.type('更难走。')
  await expect(situation).toHaveValue(`${SITUATION}夜里更难走。`)
  // The page counts what it was notified of.
  const left = 3_000 - `${SITUATION}夜里更难走。`.length
  await expect(page.getByText(`还可以写 ${left} 字`)).toBeVisible()
  await page.getByRole('button', { name: '存草稿' }).click()
  await page.waitForURL(/\?done=/)
  await page.goto('/matters/mine')
  await page.goBack()
  await expect(situation).toHaveValue(`${SITUATION}夜里更难走。`)
})
