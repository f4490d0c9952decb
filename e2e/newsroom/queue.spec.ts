import { randomUUID } from 'node:crypto'

import { insertPerson } from '../factories.ts'
import { as } from './people.ts'
import { expect, test } from '../fixtures.ts'
import { holdScripts } from '../hold-scripts.ts'
import { hydrated } from '../hydrated.ts'
import { readKeyHelp } from './key-help.ts'
import { changeTo, submitEditionOf } from './editions.ts'

test('an editor finds their own few editions, claims them together and sends them back with one reason', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const names = ['冬灌看渠', '老街走访', '校园听课'].map((word) => `${word}${mark}`)
  const ids: string[] = []
  for (const name of names) ids.push(await submitEditionOf(newsroom, name))

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review')
  await page.getByRole('searchbox', { name: /查找/ }).fill(mark)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === mark)
  for (const name of names) await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.getByText('3 篇在等')).toBeVisible()
  await page.getByLabel('只看超时').check()
  await expect(page.getByText('没有这样的稿件')).toBeVisible()
  await page.goto(`/review?q=${mark}&free=1`)

  // Somebody else takes one while this page is open.
  const [taken = ''] = ids
  const other = await insertPerson('621100', ['editor1'])
  await as(other.loginName).claim(taken)
  await page.getByLabel('选这一页能办的每一篇').check()
  await page.getByRole('button', { name: '一起认领' }).click()
  const outcome = page.getByRole('alert').filter({ hasText: '认领了 2 篇，1 篇没有办成' })
  await expect(outcome).toBeVisible()
  await expect(outcome).toContainText(names[0] ?? '')

  await page.goto(`/review?q=${mark}`)
  await expect(page.getByRole('rowgroup').getByText('您认领的')).toBeVisible()
  for (const name of names.slice(1)) await page.getByLabel(`选《${name}》`).check()
  await page.getByText('一起退回…').click()
  await page.getByRole('button', { name: '退回 2 篇' }).click()
  await expect(page.getByText('请写退回的理由，作者要照着改。')).toBeVisible()
  await page.getByLabel(/退回的理由/).fill('请写明是哪个镇。')
  await page.getByRole('button', { name: '退回 2 篇' }).click()
  await expect(page.getByText('退回了 2 篇。')).toBeVisible()
  await expect(page.getByRole('form', { name: '一起办' })).toBeHidden()
  await expect(page.getByRole('link', { name: names[1] ?? '' })).toHaveCount(0)
  await page.goto('/review/returned')
  await expect(page.getByRole('article', { name: names[2] ?? '' })).toContainText(
    '请写明是哪个镇。',
  )
})

test('the queue is gone through by keys', async ({ page, context, signInAs }) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const first = await submitEditionOf(newsroom, `按键甲${mark}`)
  await submitEditionOf(newsroom, `按键乙${mark}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review')
  await hydrated(page)
  await page.keyboard.press('/')
  await page.keyboard.type(mark)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === mark)
  await hydrated(page)
  await readKeyHelp(page, '下一篇、上一篇')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('row', { name: /按键乙/ })).toHaveAttribute('aria-current', 'true')

  // A filter that is put on and taken off leads back to the same row.
  for (const late of ['1', null]) {
    await page.keyboard.press('f')
    await page.waitForURL((url) => url.searchParams.get('late') === late)
    await hydrated(page)
  }
  await expect(page.getByRole('row', { name: /按键乙/ })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('link', { name: /按键乙/ }).first()).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('row', { name: /按键甲/ })).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByText('选了 1 篇')).toBeVisible()

  // What comes in is announced, and moves nothing before it is asked for.
  await as('tongwei').submit(`按键丙${mark}`)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const arrived = page.getByRole('button', { name: '1 篇新到' })
  await expect(arrived).toBeVisible()
  await expect(page.getByRole('row', { name: /按键丙/ })).toHaveCount(0)
  await arrived.click()
  await expect(page.getByRole('row', { name: /按键丙/ })).toBeVisible()
  await expect(arrived).toBeHidden()
  await expect(page.getByText('选了 1 篇')).toBeVisible()

  await page.keyboard.press('k')
  await page.keyboard.press('c')
  await page.waitForURL(new RegExp(`/review/${first}$`))
  await hydrated(page)
  await readKeyHelp(page, '选通过，再按 Enter 就办')

  // From a page that was just opened three presses of Tab lead to the decision, and keys do all of it.
  await page.reload()
  await hydrated(page)
  const decision = page.getByRole('form', { name: '审定' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到审定' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(decision.getByRole('radio', { name: '通过' })).toBeFocused()
  await page.keyboard.press('r')
  await expect(decision.getByRole('textbox')).toBeFocused()
  await decision.getByRole('radio', { name: '退回修改' }).focus()
  await page.keyboard.press('a')
  const ticks = decision.getByRole('checkbox')
  await expect(ticks).toHaveCount(3)
  for (const [index, tick] of (await ticks.all()).entries()) {
    await page.keyboard.press(String(index + 1))
    await expect(tick).toBeChecked()
  }
  await expect(decision.getByRole('button', { name: '送复审' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review\?decided=/)
})

test('what is chosen of the queue before its page has scripts is shown once it has', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor1-dingxi')
  const letScriptsCome = await holdScripts(page)
  await page.goto('/review', { waitUntil: 'commit' })
  await page.getByLabel('只看超时').check()
  await page.getByRole('searchbox', { name: /查找/ }).fill('还没写完')
  letScriptsCome()
  await page.waitForURL((url) => url.searchParams.get('late') === '1')
  await expect(page.getByLabel('只看超时')).toBeChecked()
})

test('an edition that is ticked before the page has scripts is chosen once it has', async ({
  page,
  context,
  signInAs,
}) => {
  const headline = `早选的稿件${randomUUID().slice(0, 6)}`
  await submitEditionOf({ page, context, signInAs }, headline)
  await changeTo({ context, signInAs }, 'editor1-dingxi')
  const letScriptsCome = await holdScripts(page)
  await page.goto(`/review?q=${headline}`, { waitUntil: 'commit' })
  const tick = page.getByLabel(`选《${headline}》`)
  await tick.check()
  await expect(page.getByRole('button', { name: '一起认领' })).toBeVisible()
  letScriptsCome()
  await expect(page.getByText('选了 1 篇')).toBeVisible()
  await expect(tick).toBeChecked()
  await page.getByRole('button', { name: '不选了' }).click()
  await expect(tick).not.toBeChecked()
  await expect(page.getByRole('form', { name: '一起办' })).toBeHidden()
})
