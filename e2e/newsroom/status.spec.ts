import { expect, test } from '../fixtures.ts'

test('who runs the site sees how each part of it is, and what to do', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/admin')
  await page.getByRole('link', { name: '运行状况' }).click()
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(row('数据库')).toContainText('有应答')
  await expect(row('后台任务')).toContainText(/[1-9]\d* 个进程在做/)
  await expect(row('备份')).toContainText('演示站不备份')
  await expect(row('时钟')).toContainText('正常')
  await expect(row('审稿')).toContainText(/初审 \d+ 篇，复审 \d+ 篇，终审 \d+ 篇/)
  await expect(row('磁盘')).toContainText(/还剩 \d+ [MG]B/)
})
