import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { insertFailedMail, insertNotice, insertPerson, PASSWORD } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, chooseDecision, submitEditionOf } from './editions.ts'
import { openNotices } from './lists.ts'

test('a returned edition is reported to its author with the reason, in the newsroom and by mail', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const address = `tongwei-${randomUUID().slice(0, 8)}@example.org`
  await signInAs('tongwei')
  await page.goto('/account')
  const form = page.getByRole('form', { name: '收通知的邮箱' })
  const save = async (mailAddress: string, password: string) => {
    await form.getByLabel('邮箱', { exact: true }).fill(mailAddress)
    await form.getByLabel('现在的密码').fill(password)
    await form.getByRole('button', { name: '存邮箱' }).click()
  }
  // The browser takes it for an address.
  await save('tongwei@county', PASSWORD)
  await expect(page.getByText('请写成 name@example.com 这样')).toBeVisible()
  await save(address, 'not the password')
  await expect(form.getByText('现在的密码不对')).toBeVisible()
  await save(address, PASSWORD)
  await expect(page.getByText('邮箱确认以后，通知才会发过去')).toBeVisible()
  const [letter] = await rows<{ subject: string }[]>`
    select subject from mails where address = ${address}`
  await page.getByLabel('确认码').fill('12345')
  await page.getByRole('button', { name: '确认邮箱' }).click()
  await expect(page.getByText('确认码不对').first()).toBeVisible()
  await page.getByLabel('确认码').fill(/\d{6}/.exec(letter?.subject ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: '确认邮箱' }).click()
  await expect(page.getByText('以后的通知按这样发到您的邮箱')).toBeVisible()
  const choices = page.getByRole('form', { name: '哪些用邮件收' })
  await choices.getByLabel('退回修改').selectOption('马上发')
  const hour = choices.getByLabel('每天汇总的时间')
  await hour.selectOption((await hour.inputValue()) === '7' ? '8' : '7')
  await choices.getByRole('button', { name: '保存' }).click()
  await expect(choices.getByText('存好了')).toBeVisible()

  const headline = `退回来说一声${randomUUID().slice(0, 6)}`
  const mark = randomUUID().slice(0, 6)
  const reason = `请写明哪个镇 <b>${mark}</b>`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await openNotices(page, headline)
  await page.getByRole('link', { name: headline }).click()
  await page.waitForURL(`**/review/${editionId}`)
  await chooseDecision(page, '退回修改')
  await page.getByLabel(/退回的理由/).fill(reason)
  await page.getByRole('button', { name: '退回给作者' }).click()
  await expect(page.getByText('已退回：')).toBeVisible()

  await changeTo(newsroom, 'tongwei')
  await openNotices(page, mark, '/notices?list=unread')
  const notice = page.getByRole('listitem').filter({ hasText: headline })
  await expect(notice.getByText(reason)).toBeVisible()
  await hydrated(page)
  await notice.getByRole('link', { name: headline }).click()
  await page.waitForURL(`**/desk/${editionId}`)
  await page.goto('/notices')
  await expect(notice.getByText('（未读）')).toHaveCount(0)

  const sent = () => rows<{ id: string; state: string }[]>`
    select id, state from mails where address = ${address} and subject like ${`%${headline}%`}`
  await expect.poll(async () => (await sent())[0]?.state).toBe('sent')
  const [mail, ...more] = await sent()
  expect(more).toEqual([])
  const folder = process.env['E2E_DATA_DIR']
  if (!folder) return
  const files = await readdir(join(folder, 'mail'))
  const file = files.find((name) => name.endsWith(`-${mail?.id}.eml`)) ?? ''
  const source = await readFile(join(folder, 'mail', file), 'utf8')
  expect(source).toContain(`To: ${address}`)
  expect(source).not.toContain(reason)
})

test('everything is marked as read at once, and the rail says so', async ({ page, signInAs }) => {
  const person = await insertPerson('621121', [])
  await insertNotice(person, '一条测试的通知')
  await signInAs(person.loginName)
  await page.goto('/notices')
  await expect(page.getByRole('link', { name: '通知 1 条' }).first()).toBeVisible()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByRole('link', { name: '通知 1 条' })).toHaveCount(0)
  await expect(page.getByText('一条测试的通知')).toBeVisible()
})

test('people change their own password, and are asked for the old one', async ({
  page,
  signInAs,
}) => {
  const { loginName } = await insertPerson('621121', [])
  await signInAs(loginName)
  await page.goto('/account')
  const form = page.getByRole('form', { name: '修改密码' })
  const change = async (old: string, fresh: string, again = fresh) => {
    await form.getByLabel('现在的密码').fill(old)
    await form.getByLabel(/^新密码/).fill(fresh)
    await form.getByLabel('再写一遍新密码').fill(again)
    await form.getByRole('button', { name: '改密码' }).click()
  }
  await change(PASSWORD, 'one longer sentence', 'another sentence')
  await expect(form.getByText('两遍写得不一样')).toBeVisible()
  await change('not the password', 'one longer sentence')
  await expect(form.getByText('现在的密码不对')).toBeVisible()
  await change(PASSWORD, 'one longer sentence')
  await expect(form.getByText('密码改好了')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible()
})

test('the admin of the province sees a mail that did not go out, and has it sent again', async ({
  page,
  signInAs,
  rows,
}) => {
  const subject = `没发出去的一封${randomUUID().slice(0, 6)}`
  await insertFailedMail('xigu', subject, '邮箱满了')
  await signInAs('admin')
  await page.goto('/admin/jobs?list=mails')
  const line = page.getByRole('row').filter({ hasText: subject })
  await expect(line).toContainText('邮箱满了')
  await line.getByRole('button', { name: /马上再试/ }).click()
  await expect(line).toHaveCount(0)
  await expect
    .poll(
      async () =>
        (await rows<{ state: string }[]>`select state from mails where subject = ${subject}`)[0]
          ?.state,
    )
    .toBe('sent')
})
