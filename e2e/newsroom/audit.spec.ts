import { readFile } from 'node:fs/promises'

import { readDocument } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { turnTo } from './lists.ts'

const FORGED = '203.0.113.77'

test('an auditor finds a refused attempt, reads its row and takes the list along', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/work')
  const origin = new URL(page.url()).origin
  // An administrator writes no edition, so their picture is refused.
  const answer = await page.request.post('/api/uploads', {
    data: Buffer.from('x'),
    headers: { origin, 'x-file-name': 'a.png' },
  })
  expect(answer.status()).toBe(403)

  await context.clearCookies()
  await signInAs('auditor')
  await page.goto('/admin/audit')
  const form = page.getByRole('form', { name: '查日志' })
  await form.getByLabel('谁').fill('管理员')
  await form.getByLabel('操作').selectOption('上传图片')
  await form.locator('[name=result]').selectOption('被拒绝')
  await form.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/result=refused/)
  const row = page.getByRole('table', { name: '操作日志' }).getByRole('row').nth(1)
  await expect(row).toContainText('管理员')
  await expect(row).toContainText('上传图片')
  await expect(row).toContainText('没有权限')
  await row.getByText(/第 \d+ 行/).click()
  await expect(row.getByText(/^[0-9a-f]{64}$/)).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出表格' }).click()
  const file = await (await download).path()
  const text = await readFile(file, 'utf8')
  expect(text.startsWith('\uFEFF编号,时间,姓名')).toBe(true)
  expect(text).toContain('上传图片')

  await page.goto('/admin/audit?action=export-audit&person=审计员')
  await expect(page.getByRole('row').nth(1)).toContainText('导出审计日志')
})

test('a wrong password is put down with where it came from, whatever the visitor says', async ({
  page,
  signInAs,
}) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': FORGED, 'x-portal-peer': FORGED })
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('maiji')
  await page.getByLabel('密码').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不对')).toBeVisible()

  await page.setExtraHTTPHeaders({})
  await signInAs('auditor')
  await page.goto('/admin/audit?action=sign-in&result=refused')
  await expect(page.getByRole('row').nth(1)).toContainText('没有登录的人')
  await page.goto(`/admin/audit?person=${FORGED}`)
  await expect(page.getByText('没有符合的记录')).toBeVisible()
})

test('an auditor follows an edition’s way and does not read its words', async ({
  page,
  signInAs,
  rows,
}) => {
  const [edition] = await rows<{ id: string; headline: string; words: string }[]>`
    select e.id, r.headline, left(r.summary, 12) as words from editions e
    join revisions r on r.id = e.current_revision_id
    where e.state = 'published' and length(r.summary) > 12 order by e.id limit 1`
  await signInAs('auditor')
  await page.goto('/admin/audit/editions')
  await page.getByLabel('稿件编号').fill(edition?.id ?? '')
  await page.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/q=/)
  // Newer ones whose headline has the same digit come first.
  const found = page.getByRole('link', { name: edition?.headline ?? '' }).first()
  await turnTo(page, found)
  await found.click()
  await expect(page.getByRole('heading', { name: `稿件 ${edition?.id}` })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('listitem').first()).toBeVisible()
  await expect(main).toContainText('发布第')
  expect(await main.textContent()).not.toContain(edition?.words)
})

test('nobody else reads the log: not an admin, not a final editor', async ({
  context,
  signInAs,
}) => {
  for (const who of ['admin', 'editor3', 'xigu']) {
    await context.clearCookies()
    await signInAs(who)
    for (const path of ['/admin/audit', '/admin/audit/editions', '/admin/audit/editions/1']) {
      const page = await readDocument(context.request, path, 404)
      expect(page.querySelector('table'), path).toBeNull()
    }
    const file = await context.request.get('/api/audit/log.csv')
    expect(file.status()).toBe(403)
  }
})
