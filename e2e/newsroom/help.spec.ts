// The manual at /help, for who is signed in.

import { readDocument, textsIn } from '../document.ts'
import { expect, test } from '../fixtures.ts'

test('a screen leads to its page of the manual, and that to its pictures', async ({
  page,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  await page.goto('/desk/new')
  await page.getByRole('link', { name: '帮助' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '投一篇稿件' })).toBeVisible()
  const picture = page.getByRole('img', { name: '写稿' })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1280)
  await page.getByRole('link', { name: '目录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '操作手册' })).toBeVisible()
})

test('the index begins with the chapter of one’s own role', async ({ context, signInAs }) => {
  for (const [who, chapter] of [
    ['zhuanglang', '通讯员'],
    ['editor2', '编辑'],
    ['admin', '管理员'],
    ['auditor', '审计员'],
  ] as const) {
    await signInAs(who)
    const page = await readDocument(context.request, '/help')
    const chapters = textsIn(page, 'main h2')
    expect(chapters[0], who).toBe(chapter)
    expect(chapters, who).toHaveLength(6)
  }
})

test('words are found in the pages, and a guide of who runs the machine is one of them', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/help')
  await page.getByLabel('找一个词').fill('恢复码 手机')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: '两步验证' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '手机丢了' })).toBeVisible()
  await page.goto(`/help?q=${encodeURIComponent('没有这样的话')}`)
  await expect(page.getByRole('main')).toContainText('手册里没有这个词')
  await page.goto('/help')
  await page.getByRole('link', { name: '应急' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '应急' })).toBeVisible()
})

test('the manual works without scripts, and fits a narrow window', async ({
  browser,
  context,
  signInAs,
  baseURL,
}) => {
  await signInAs('editor1')
  const plain = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    storageState: await context.storageState(),
  })
  const page = await plain.newPage()
  await page.goto('/review')
  await page.getByRole('link', { name: '帮助' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '找到该审的稿件' })).toBeVisible()
  await page.goto('/help/running/' + encodeURIComponent('备份与恢复'))
  await expect(page.getByRole('heading', { level: 1, name: '备份与恢复' })).toBeVisible()
  const sideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  for (const path of [
    '/help',
    '/help/editor/review',
    '/help/running/' + encodeURIComponent('部署'),
  ]) {
    await page.goto(path)
    expect(await page.evaluate(sideways), path).toBe(false)
  }
  await plain.close()
})

test('an unknown page, and an unknown picture, are missing', async ({ context, signInAs }) => {
  await signInAs('zhuanglang')
  for (const path of ['/help/editor/none', '/help/none/review', '/help/manual/README'])
    expect((await context.request.get(path)).status(), path).toBe(404)
  for (const name of ['none.webp', '..%2FREADME.md', '%2e%2e'])
    expect((await context.request.get(`/api/help/pictures/${name}`)).status(), name).toBe(404)
})
