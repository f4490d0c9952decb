import { expireSessions } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { fillNewPassword } from '../newsroom/account-forms.ts'
import { insertPerson, PASSWORD } from '../factories.ts'
import { enter, landing, sessionCookie } from './people.ts'

const FRESH = '换成另外一句更加长的话'

test('closing an account, taking its role and resetting its password hold from the very next request of each of its sessions', async ({
  browser,
  page,
  signInAs,
  rows,
}) => {
  const person = await insertPerson('620000', ['editor1'])
  const other = await insertPerson('620000', ['editor1'])
  const one = await enter(browser, person.loginName)
  const two = await enter(browser, person.loginName)
  const third = await enter(browser, other.loginName)
  const account = async () => {
    await page.goto(`/admin/accounts/${person.id}`)
  }
  await signInAs('admin')

  await test.step('the role', async () => {
    for (const { page: theirs } of [one, two]) {
      await theirs.goto('/review')
      await expect(theirs.getByRole('heading', { level: 1 })).toContainText('审稿')
      await expect(theirs.getByText('不是审稿的编辑')).toHaveCount(0)
    }
    await account()
    await page.getByRole('button', { name: /^收回/ }).first().click()
    await expect(page.getByText('没有角色，登录后什么也做不了')).toBeVisible()
    const [edition] = await rows<{ id: string }[]>`
      select id from editions where state in ('review1', 'review2', 'review3') order by id limit 1`
    for (const { page: theirs } of [one, two]) {
      await theirs.goto(`/review/${edition?.id}`)
      await expect(theirs.getByRole('form', { name: '审定' })).toHaveCount(0)
      await expect(theirs.getByRole('main')).toContainText('没有')
    }
  })

  await test.step('the password', async () => {
    await account()
    for (const { page: theirs } of [one, two]) expect(await landing(theirs)).toBe('/account')
    await page.getByRole('button', { name: '重设密码' }).click()
    const address = await page.getByRole('textbox', { name: '链接' }).inputValue()
    for (const { page: theirs } of [one, two]) expect(await landing(theirs)).toBe('/sign-in')
    expect(await landing(third.page)).toBe('/account')

    // Who still knows the old password may go on with it until the link is used.
    const again = await enter(browser, person.loginName)
    const context = await browser.newContext()
    const reset = await context.newPage()
    await reset.goto(address)
    await fillNewPassword(reset, FRESH)
    await reset.getByRole('button', { name: '设好密码' }).click()
    await expect(reset).not.toHaveURL(/\/invite\//)
    expect(await landing(again.page)).toBe('/sign-in')
    await again.context.close()
    expect(await landing(reset)).toBe('/account')

    await account()
    await page.getByText('停用', { exact: true }).click()
    await page.getByRole('button', { name: '确定停用' }).click()
    await expect(page.getByText('账号停用了')).toBeVisible()
    expect(await landing(reset)).toBe('/sign-in')
    await context.close()
  })

  expect(await landing(third.page)).toBe('/account')
  for (const { context } of [one, two, third]) await context.close()
})

test('a copied cookie is worth nothing after sign-out, expiry and a change of the password, and each sign-in makes another', async ({
  browser,
}) => {
  const person = await insertPerson('620000', ['editor1'])
  const copied = async (cookie: Awaited<ReturnType<typeof sessionCookie>>) => {
    const context = await browser.newContext()
    await context.addCookies([cookie])
    const ends = await landing(context)
    await context.close()
    return ends
  }
  const here = await enter(browser, person.loginName)
  const first = await sessionCookie(here.context)
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await copied(first)).toBe('/account')

  await test.step('the password', async () => {
    await here.page.goto('/account')
    const form = here.page.getByRole('form', { name: '修改密码' })
    await form.getByLabel('现在的密码').fill(PASSWORD)
    await form.getByLabel(/^新密码/).fill(FRESH)
    await form.getByLabel('再写一遍新密码').fill(FRESH)
    await form.getByRole('button', { name: '改密码' }).click()
    await expect(form.getByText('密码改好了')).toBeVisible()
    expect(await copied(first)).toBe('/sign-in')
    expect(await landing(here.page)).toBe('/account')
    const renewed = await sessionCookie(here.context)
    expect(renewed.value).not.toBe(first.value)
    expect(renewed).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })

  await test.step('sign-out', async () => {
    const before = await sessionCookie(here.context)
    await here.page.goto('/work')
    await here.page.getByRole('button', { name: '退出' }).first().click()
    await here.page.waitForURL((url) => url.pathname === '/sign-in')
    expect(await copied(before)).toBe('/sign-in')
  })

  await test.step('expiry', async () => {
    const again = await enter(browser, person.loginName, FRESH)
    const cookie = await sessionCookie(again.context)
    expect(cookie.value).not.toBe(first.value)
    await expireSessions(person.id)
    expect(await copied(cookie)).toBe('/sign-in')
    expect(await landing(again.page)).toBe('/sign-in')
    await again.context.close()
  })
  await here.context.close()
})
