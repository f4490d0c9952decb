import { expect, test } from '../fixtures.ts'

test('an admin renames the site and readers see it at once; a wrong number is told by its field', async ({
  page,
  signInAs,
  request,
}) => {
  await signInAs('admin')
  await page.goto('/admin/settings')
  const code = page.getByLabel('网站标识码')
  const motto = page.getByLabel('一句话')
  const before = await motto.inputValue()
  await code.fill('12')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('标识码是 10 位数字，没有就空着')).toBeVisible()
  await code.fill('')
  for (const words of ['把每件事记下来', before]) {
    await motto.fill(words)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('存好了')).toBeVisible()
    expect(await (await request.get('/')).text()).toContain(words)
  }
})
