import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { chooseDecision, drawPicture } from './editions.ts'
import { openAt, turnTo } from './lists.ts'

test('signing in: wrong ones are refused, right ones lead to work, signing out ends it', async ({
  page,
}) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('用户名').fill('xigu')
  await page.getByLabel('密码').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不对')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue('xigu')
  await page.getByLabel('密码').fill('longyuan-demo-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL('**/desk')
  await expect(page.getByRole('heading', { level: 1, name: '我的稿件' })).toBeVisible()
  await page.getByRole('button', { name: '退出' }).first().click()
  await page.waitForURL(/\/(sign-in)?$/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a correspondent writes with a picture, an editor returns it, the reason is seen and mended', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(page.getByLabel('主题')).toHaveAccessibleDescription(/请写主题（标题）/)

  const headline = `县政协请文史员看老街${randomUUID().slice(0, 6)}`
  await page.getByLabel('主题').fill(headline)
  await page
    .getByLabel('正文')
    .fill('县政协请几位文史研究员沿老街走了一遍，记下门匾、碑刻和老人的讲述，准备整理成册。')
  await page.getByRole('button', { name: '添一人' }).click()
  await page
    .getByLabel(/的姓名/)
    .last()
    .fill('戊某')
  await page.getByLabel('选择图片文件').setInputFiles({
    name: '老街.png',
    mimeType: 'image/png',
    buffer: await drawPicture(page),
  })
  await page.getByLabel('图注').fill('老街上的门匾。')
  await page.getByLabel('摄影').fill('戊某')
  await page.getByLabel('画面说明').fill('一块木匾挂在门楣上')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk(\?|$)/)

  await context.clearCookies()
  await signInAs('editor1-dingxi')
  const waiting = page.getByRole('link', { name: headline })
  await openAt(page, '/review', waiting)
  await waiting.click()
  await expect(page.getByRole('img', { name: '一块木匾挂在门楣上' })).toBeVisible()
  await chooseDecision(page, '退回修改')
  await page.getByRole('button', { name: '退回给作者' }).click()
  await expect(page.getByText('请写退回的理由，作者要照着改。')).toBeVisible()
  await page.getByLabel(/退回的理由/).fill('老街在哪个镇，请写明。')
  await page.getByRole('button', { name: '退回给作者' }).click()
  await expect(page.getByText('已退回：')).toBeVisible()

  await context.clearCookies()
  await signInAs('tongwei')
  const card = page.getByRole('article', { name: headline })
  await openAt(page, '/desk', card)
  await expect(card).toContainText('老街在哪个镇，请写明。')
  await card.getByRole('link', { name: '修改后再交' }).click()
  await page
    .getByLabel('正文')
    .fill('县政协请几位文史研究员沿平襄镇老街走了一遍，记下门匾和老人的讲述。')
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk(\?|$)/)
  await turnTo(page, card)
  await expect(card).toContainText('第 2 次提交')
})
