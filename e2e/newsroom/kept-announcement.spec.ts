import { randomUUID } from 'node:crypto'

import { addDays, shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { holdScripts } from '../hold-scripts.ts'
import { hydrated } from '../hydrated.ts'
import { readKeyHelp } from './key-help.ts'

test('words of an earlier try are offered beside what is typed while the page still loads', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const [earlier, now] = ['上次', '这次'].map(
    (words) => `${words}的讲堂${randomUUID().slice(0, 6)}`,
  )
  if (!earlier || !now) throw new Error('There are no names')
  await page.goto('/planned/new')
  await hydrated(page)
  const title = page.getByLabel('活动名称')
  await title.fill(earlier)
  await page.reload()
  await expect(page.getByText('接着上次写的')).toBeVisible()
  await expect(title).toHaveValue(earlier)

  const release = await holdScripts(page)
  await page.goto('/planned/new', { waitUntil: 'commit' })
  await title.fill(now)
  // On a slow machine much may come between the page's first words and its last effects.
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  release()
  const offer = page.getByText(`还有一份没有交审的：《${earlier}》`)
  await expect(offer).toBeVisible()
  await expect(title).toHaveValue(now)

  await page.reload()
  await expect(title).toHaveValue(now)
  await page.getByRole('button', { name: '换成那一份' }).click()
  await expect(title).toHaveValue(earlier)
  await expect(page.getByText(`还有一份没有交审的：《${now}》`)).toBeVisible()
  await page.getByRole('button', { name: '不要那一份' }).click()
  await expect(page.getByText('还有一份没有交审的')).toHaveCount(0)
  await page.reload()
  await expect(title).toHaveValue(earlier)
  await expect(page.getByText('还有一份没有交审的')).toHaveCount(0)
})

test('the keys of writing hold in an announcement: one keeps it, the other hands it in', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/planned/new')
  await hydrated(page)
  const title = page.getByLabel('活动名称')
  await title.fill(`按键交审${randomUUID().slice(0, 6)}`)
  await title.press('Control+s')
  await expect(page.getByText('字都留着，还没有交审')).toBeVisible()
  await page.getByRole('heading', { name: '写预告' }).click()
  await readKeyHelp(page, '交审')
  await title.press('Control+Enter')
  // As the button does, it asks for what is missing.
  const day = page.getByLabel('日期')
  await expect(day).toBeFocused()
  await day.fill(addDays(shanghaiDay(new Date()), 1))
  await day.press('Control+Enter')
  await page.waitForURL(/\/planned\/\d+\?decided=/)
})
