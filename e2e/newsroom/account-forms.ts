import type { Page } from 'playwright/test'

import { chooseDivision } from './choose-division.ts'

/** The form for an account that does not exist yet, with a correspondent of 庄浪 by default. */
export async function fillInvitation(
  page: Page,
  {
    loginName,
    name = '新来的通讯员',
    role = 'correspondent',
  }: { loginName: string; name?: string; role?: string },
): Promise<void> {
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByLabel('用户名').fill(loginName)
  await chooseDivision(page, '区划', '庄浪县')
  await page.getByLabel('角色').selectOption(role)
}

/** The form that a one-time link leads to. */
export async function fillNewPassword(
  page: Page,
  password: string,
  repeated = password,
): Promise<void> {
  await page.getByLabel('密码（至少 10 位）').fill(password)
  await page.getByLabel('再输一遍').fill(repeated)
}
