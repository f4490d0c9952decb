import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { as } from './people.ts'

test('a writer goes back to an earlier version, and what they had written stays a version', async ({
  page,
  signInAs,
}) => {
  const headline = `先写的${randomUUID().slice(0, 6)}`
  const edition = await as('tongwei').draft(headline)
  await signInAs('tongwei')
  await page.goto(`/desk/${edition}`)
  const title = page.getByLabel('主题')
  await title.fill('后写的')
  await page.getByRole('button', { name: '版本', exact: true }).click()
  const versions = page.getByRole('dialog', { name: '版本' })
  await versions.getByRole('button', { name: '第 1 版，对照正在写的' }).click()
  await expect(versions.getByRole('row', { name: '主题' })).toContainText('后写的')
  await versions.getByRole('button', { name: '用回这一版' }).click()
  await expect(title).toHaveValue(headline)
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await page.getByRole('button', { name: '版本', exact: true }).click()
  await expect(versions.getByRole('listitem')).toHaveCount(3)
  await expect(versions.getByRole('listitem').nth(1)).toContainText('后写的')
})
