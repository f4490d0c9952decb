import { randomUUID } from 'node:crypto'

import { readDocument, textOf } from '../document.ts'
import { expect, test } from '../fixtures.ts'

const mark = () => randomUUID().slice(0, 8)

test('an admin fills in a committee, and readers of the county see its address at once', async ({
  page,
  signInAs,
  request,
}) => {
  const address = `试验路 ${mark()} 号`
  const before = await request.get('/counties/jingning')
  expect(await before.text()).not.toContain(address)
  await signInAs('admin')
  await page.goto('/admin/committees?q=静宁')
  await page.getByRole('link', { name: '静宁县政协' }).click()
  await page.getByLabel('电话').fill('打听一下')
  await page.getByLabel('地址').fill(address)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('电话用数字、括号和短横')).toBeVisible()
  await expect(page.getByLabel('地址')).toHaveValue(address)
  await page.getByLabel('电话').fill('0933-2521234')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('存好了')).toBeVisible()
  expect(await (await request.get('/counties/jingning')).text()).toContain(address)
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: address })).toBeVisible()
})

test('an admin adds a column, ends it so that no edition is filed under it, and takes it away', async ({
  page,
  signInAs,
}) => {
  const slug = `shiyan-${mark()}`
  const name = `试验专栏${slug.slice(-8)}`
  await signInAs('admin')
  await page.goto('/admin/topics/new')
  await page.getByLabel('名称').fill(name)
  await page.getByLabel('网址名').fill('不行')
  await page.getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('用小写字母、数字')).toBeVisible()
  await page.getByLabel('网址名').fill(slug)
  await page.getByRole('button', { name: '新增' }).click()
  await page.waitForURL(/\/admin\/topics$/)
  await page.goto(`/admin/topics?q=${slug}`)
  await page.getByRole('link', { name }).click()
  await page.getByLabel('结束').fill('2020-01-01')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('存好了')).toBeVisible()
  await page.goto(`/admin/topics?q=${slug}&state=running`)
  await expect(page.getByText('没有找到这样的专题')).toBeVisible()
  await page.goto(`/admin/topics?q=${slug}&state=ended`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: `删除《${name}》` }).click()
  await page.waitForURL(/\/admin\/topics$/)
  await page.goto(`/admin/topics?q=${slug}`)
  await expect(page.getByText('没有找到这样的专题')).toBeVisible()
})

test('an admin pastes words after looking at what each line would do, and takes one off again', async ({
  page,
  signInAs,
}) => {
  const word = `贴词${mark()}`
  await signInAs('admin')
  await page.goto('/admin/words/new')
  await page.getByLabel('每行一个词').fill(`${word}，改成这样，试验\n短`)
  await page.getByRole('button', { name: '先看看会怎样' }).click()
  await expect(page.getByRole('row').filter({ hasText: word })).toContainText('新增')
  await expect(page.getByText('不收：至少 2 个字')).toBeVisible()
  await page.getByRole('button', { name: '收进词表（1 个）' }).click()
  await expect(page.getByText('加了 1 个，改了 0 个，1 行没有收。')).toBeVisible()
  await page.goto(`/admin/words?q=${word}`)
  await page.getByRole('link', { name: word }).click()
  await page.getByRole('button', { name: `删除《${word}》` }).click()
  await page.waitForURL(/\/admin\/words$/)
  await page.goto(`/admin/words?q=${word}`)
  await expect(page.getByText('没有找到这样的词')).toBeVisible()
})

test('each list is searched by what was typed', async ({ context, signInAs }) => {
  await signInAs('admin')
  for (const list of ['accounts', 'committees', 'leaders', 'series', 'topics', 'words']) {
    const page = await readDocument(context.request, `/admin/${list}?q=无此名${mark()}`)
    expect(textOf(page.querySelector('main')), list).toMatch(/没有(找到)?这样的/)
  }
})

test('on a phone the choices of a search wait until they are asked for', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs('admin')
  await page.goto('/admin/topics')
  const form = page.getByRole('main').getByRole('search')
  await expect(form.getByLabel('类别')).toBeHidden()
  await form.getByLabel('更多条件').check()
  await form.getByLabel('类别').selectOption({ label: '专题' })
  await form.getByRole('button', { name: '查找' }).click()
  await expect(page).toHaveURL(/kind=/)
  await expect(form.getByLabel('类别')).toBeVisible()
  await expect(form.getByLabel('类别')).toHaveValue(/.+/)
})
