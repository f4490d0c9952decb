// An edition on its way in a browser without scripts.

import { randomUUID } from 'node:crypto'

import { insertPerson } from '../factories.ts'
import { as } from './people.ts'
import { expect, test } from '../fixtures.ts'
import { chooseDecision, submitEditionOf, tickAll } from './editions.ts'
import { openAt, putADayAhead } from './lists.ts'
import { openPlain } from './open-plain.ts'

test('an edition is put on the calendar, and taken off it again', async ({
  browser,
  rows,
  page: writing,
  context,
  signInAs,
}) => {
  const writer = { page: writing, context, signInAs }
  const headline = `不用脚本排期${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(writer, headline)
  for (const editor of ['editor1-dingxi', 'editor2-dingxi']) await as(editor).approve(editionId)
  const page = await openPlain(browser, rows, 'editor3')
  const line = page.getByRole('article', { name: headline })
  await page.goto(`/review/${editionId}`)
  await chooseDecision(page, '定时')
  await tickAll(page)
  // A day is suggested.
  await page.getByLabel('发布时间').fill('23:47')
  await page.getByRole('button', { name: '通过并定时' }).click()
  await page.waitForURL(/decided=/)
  await expect(page.getByText('已排期：')).toBeVisible()
  await openAt(page, '/schedule?list=scheduled', line)
  await expect(line.getByText('23:47')).toBeVisible()
  await line.getByRole('button', { name: `取消排期《${headline}》` }).click()
  await expect(line).toHaveCount(0)
  await openAt(page, '/schedule', line)
  await line.getByLabel(`排期《${headline}》`).click()
  await putADayAhead(line)
  await line.getByRole('button', { name: '确定排期' }).click()
  await page.waitForURL(/list=scheduled&decided=/)
  await expect(page.getByText('已排期：')).toBeVisible()
})

test('an edition is approved, and returned with a reason that is asked for', async ({
  browser,
  rows,
  page: writing,
  context,
  signInAs,
}) => {
  const editionId = await submitEditionOf(
    { page: writing, context, signInAs },
    `不用脚本审定${randomUUID().slice(0, 6)}`,
  )
  const first = await openPlain(browser, rows, 'editor1-dingxi')
  await first.goto(`/review/${editionId}`)
  await first.getByRole('button', { name: '送复审' }).click()
  await expect(first.getByText(/还没有核对：/)).toBeVisible()
  await tickAll(first)
  await first.getByRole('button', { name: '送复审' }).click()
  await first.waitForURL(/\/review\?decided=/)
  await expect(first.getByText('已通过：')).toBeVisible()

  const second = await openPlain(browser, rows, 'editor2-dingxi')
  await second.goto(`/review/${editionId}`)
  const form = second.getByRole('form', { name: '审定' })
  await expect(form.getByRole('textbox')).toHaveCount(0)
  await chooseDecision(second, '退回修改')
  await expect(form.getByRole('checkbox')).toHaveCount(0)
  await form.getByRole('button', { name: '退回给作者' }).click()
  await expect(form.getByText(/请写/)).toBeVisible()
  // The answer begins with what was chosen.
  await form.getByRole('textbox').fill('请写明\n是哪个村。')
  await form.getByRole('button', { name: '退回给作者' }).click()
  await second.waitForURL(/\/review\?decided=/)
  await expect(second.getByText('已退回：')).toBeVisible()
  const [last] = await rows`
    select move::text, reason from transitions where edition_id = ${editionId} order by id desc limit 1`
  expect(last).toEqual({ move: 'return', reason: '请写明\n是哪个村。' })
})

test('an edition is found in the queue, claimed, remarked on and given back', async ({
  browser,
  rows,
  page: writing,
  context,
  signInAs,
}) => {
  const headline = `不用脚本认领${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf({ page: writing, context, signInAs }, headline)
  const claimant = async () => {
    const [row] = await rows`
      select a.login_name from editions e left join accounts a on a.id = e.claimed_by
      where e.id = ${editionId}`
    return row?.['login_name']
  }
  const page = await openPlain(browser, rows, 'editor1-dingxi')
  await page.goto('/review?level=1')
  await page.getByRole('searchbox', { name: /查找/ }).fill(headline)
  await page.getByLabel('未认领').check()
  await page.getByRole('button', { name: '筛选' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') === headline)
  expect(new URL(page.url()).searchParams.get('level')).toBe('1')
  await page.getByRole('button', { name: `认领《${headline}》` }).click()
  await page.waitForURL(`**/review/${editionId}`)
  await expect(page.getByText('已认领')).toBeVisible()
  expect(await claimant()).toBe('editor1-dingxi')

  const remark = page.getByRole('form', { name: '对第 1 段的意见' })
  await page.getByLabel('对第 1 段写意见').click()
  await remark.getByRole('button', { name: '发出' }).click()
  await expect(remark.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await remark.getByRole('textbox').fill('在哪几个村？')
  await remark.getByRole('button', { name: '发出' }).click()
  const asked = page.getByRole('region', { name: /的意见$/ })
  await expect(asked).toContainText('在哪几个村？')
  await asked.getByText('回复', { exact: true }).click()
  await asked.getByRole('textbox', { name: '回复' }).fill('已经问过作者。')
  await asked.getByRole('button', { name: '发出' }).click()
  await expect(asked).toContainText('已经问过作者。')
  await asked.getByRole('button', { name: '了结' }).click()
  await expect(page.getByText('已了结：在哪几个村？')).toBeVisible()
  const made = await rows`
    select text, parent_id is not null as answers from comments
    where edition_id = ${editionId} order by id`
  expect(made).toEqual([
    { text: '在哪几个村？', answers: false },
    { text: '已经问过作者。', answers: true },
  ])

  await page.getByRole('button', { name: '释放' }).click()
  await page.waitForURL('**/review')
  expect(await claimant()).toBeNull()
  await page.goto(`/review/${editionId}`)
  await page.getByRole('button', { name: '认领', exact: true }).click()
  await expect(page.getByText('已认领')).toBeVisible()
  expect(await claimant()).toBe('editor1-dingxi')
})

test('editions are claimed together, and returned together with one reason', async ({
  browser,
  rows,
  page: writing,
  context,
  signInAs,
}) => {
  const mark = randomUUID().slice(0, 6)
  const names = ['不用脚本同办甲', '不用脚本同办乙'].map((name) => `${name}${mark}`)
  const writer = { page: writing, context, signInAs }
  const ids: string[] = []
  for (const name of names) ids.push(await submitEditionOf(writer, name))
  const page = await openPlain(browser, rows, 'editor1-dingxi')
  await page.goto(`/review?q=${mark}`)
  const bar = page.getByRole('form', { name: '一起办' })
  await expect(bar).toBeHidden()
  const ticks = names.map((name) => page.getByLabel(`选《${name}》`))
  for (const tick of ticks) await tick.check()
  // Somebody else takes one while this page is open.
  const other = await insertPerson('621100', ['editor1'])
  await as(other.loginName).claim(ids[0] ?? '')
  await bar.getByRole('button', { name: '一起认领' }).click()
  const outcome = page.getByRole('alert').filter({ hasText: '认领了 1 篇，1 篇没有办成' })
  await expect(outcome).toContainText(`《${names[0]}》：刚刚被别的编辑认领了`)
  await as(other.loginName).release(ids[0] ?? '')

  await page.goto(`/review?q=${mark}`)
  for (const tick of ticks) await tick.check()
  await bar.getByText('一起退回…').click()
  await bar.getByRole('button', { name: '退回' }).click()
  await expect(bar.getByText('请写退回的理由，作者要照着改。')).toBeVisible()
  for (const tick of ticks) await expect(tick).toBeChecked()
  await bar.getByLabel(/退回的理由/).fill('请写明是哪个镇。')
  await bar.getByRole('button', { name: '退回 2 篇' }).click()
  await expect(page.getByText('退回了 2 篇。')).toBeVisible()
  const returned = await rows`
    select edition_id from transitions
    where edition_id in ${rows(ids)} and move = 'return' and reason = '请写明是哪个镇。'`
  expect(returned).toHaveLength(2)
})

test('a correspondent is asked to write an edition too, and the invitation is taken back', async ({
  browser,
  rows,
}) => {
  const editionId = await as('tongwei').draft(`不用脚本合署${randomUUID().slice(0, 6)}`)
  const page = await openPlain(browser, rows, 'tongwei')
  await page.goto(`/desk/${editionId}`)
  await expect(page.getByLabel('主题')).toBeDisabled()
  await page.getByLabel('请人合署').selectOption({ label: '演示通讯员' })
  await page.getByRole('button', { name: '发出邀请' }).click()
  await expect(page.getByText('等对方回答')).toBeVisible()
  await page.getByRole('button', { name: '收回给演示通讯员的邀请' }).click()
  await expect(page.getByText('等对方回答')).toHaveCount(0)
  const invited = await rows`
    select ended_at is not null as ended from co_authors where edition_id = ${editionId}`
  expect(invited).toEqual([{ ended: true }])
})
