import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { excelFile } from '#domain/roster/testing/excel-file'
import { addDays, shanghaiDay } from '#lib/dates'

import { fillInvitation } from '../../newsroom/account-forms.ts'
import { chooseDivision } from '../../newsroom/choose-division.ts'
import { dateAccount, daysAgo } from '../../clock.ts'
import { insertPerson, insertSecondFactor, type Person } from '../../factories.ts'
import { defineTable } from './table.ts'

interface Accounts {
  rows: postgres.Sql
  /** A second editor of 庄浪, and who covers for them. */
  accountId: string
  coverId: string
  invitedName: string
  /** Somebody new in a sheet, and an account that nobody used for half a year. */
  listedName: string
  asleep: Person
}

const account = ({ accountId }: Accounts) => `/admin/accounts/${accountId}`

/** The account, its links, and the roles of both people. */
async function accountState({ rows, accountId, coverId }: Accounts): Promise<unknown> {
  const [row] = await rows`
    select a.display_name, a.division_code, a.closed_at, a.password_hash,
      (select json_agg(json_build_array(g.account_id, g.role, g.division_code, g.revoked_at) order by g.id)
        from role_grants g where g.account_id in (${accountId}, ${coverId})) as grants,
      (select json_agg(json_build_array(l.id, l.used_at, l.revoked_at) order by l.id)
        from account_links l where l.account_id = a.id) as links,
      (select count(*) from second_factors f where f.account_id = a.id) as factors
    from accounts a where a.id = ${accountId}`
  return row
}

export const ACCOUNTS = defineTable<Accounts>({
  about: 'with an account by an administrator',
  stranger: { divisionCode: '620500', roles: ['admin'] },
  // A first editor runs accounts too, of correspondents alone.
  others: ['tongwei', 'editor1', 'editor3'],
  async begin({ rows }) {
    const { id: accountId } = await insertPerson('620825', ['editor2'])
    await insertSecondFactor(accountId)
    const { id: coverId } = await insertPerson('620825', ['editor1'])
    const asleep = await insertPerson('620825', ['editor2'])
    await dateAccount(asleep.id, daysAgo(200))
    const invitedName = `invited-${randomUUID().slice(0, 8)}`
    const listedName = `名单${randomUUID().slice(0, 8)}`
    return { rows, accountId, coverId, invitedName, listedName, asleep }
  },
  visits: [
    {
      by: 'admin',
      at: account,
      lines: [
        {
          action: 'change-account',
          prepare: async (page) => {
            await page.getByLabel(/^改姓名、区划《/).click()
            await page.getByRole('textbox', { name: '姓名' }).fill('改了名的人')
          },
          press: (page) => page.getByRole('button', { name: '保存' }).click(),
          state: accountState,
        },
        {
          action: 'cover-leave',
          prepare: async (page, { coverId }) => {
            const today = shanghaiDay(new Date())
            await page.getByLabel(/^安排代班《/).click()
            await page.getByLabel('谁来代班').selectOption(coverId)
            await page.getByLabel('哪天开始').fill(addDays(today, 1))
            await page.getByLabel('到哪天').fill(addDays(today, 9))
            await page.getByLabel('原因').fill('年休假')
          },
          press: (page) => page.getByRole('button', { name: '安排', exact: true }).click(),
          state: accountState,
        },
        {
          action: 'grant-role',
          prepare: async (page) => {
            await page.getByLabel(/^授予角色《/).click()
            await page.getByRole('combobox', { name: '角色' }).selectOption('editor1')
            await chooseDivision(page, /^范围/, '庄浪县')
          },
          press: (page) => page.getByRole('button', { name: '授予', exact: true }).click(),
          state: accountState,
        },
        {
          action: 'take-off-second-factor',
          prepare: (page) => page.getByLabel(/^解除两步验证《/).click(),
          press: (page) => page.getByRole('button', { name: '确定解除' }).click(),
          state: accountState,
        },
        {
          action: 'send-link',
          press: (page) => page.getByRole('button', { name: '重设密码' }).click(),
          state: accountState,
        },
      ],
    },
    {
      by: 'admin',
      at: account,
      lines: [
        {
          action: 'revoke-link',
          press: (page) => page.getByRole('button', { name: '作废链接' }).click(),
          state: accountState,
        },
        {
          action: 'end-grant',
          press: (page) => page.getByRole('button', { name: /^收回《.*复审编辑/ }).click(),
          state: accountState,
        },
        {
          action: 'close-account',
          prepare: (page) => page.getByLabel(/^停用《/).click(),
          press: (page) => page.getByRole('button', { name: '确定停用' }).click(),
          state: accountState,
        },
      ],
    },
    {
      by: 'admin',
      at: account,
      lines: [
        {
          action: 'reopen-account',
          press: (page) => page.getByRole('button', { name: '重新启用' }).click(),
          state: accountState,
        },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/accounts/new',
      lines: [
        {
          action: 'invite-account',
          prepare: (page, { invitedName }) =>
            fillInvitation(page, { loginName: invitedName, role: 'editor2' }),
          press: (page) => page.getByRole('button', { name: '开账号' }).click(),
          state: async ({ rows, invitedName }) => {
            const [row] = await rows`
              select count(*)::int as count from accounts where login_name = ${invitedName}`
            return row
          },
        },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/accounts/import',
      lines: [
        {
          action: 'take-in-accounts',
          prepare: async (page, { listedName }) => {
            const rows = [
              ['姓名', '区划', '角色'],
              [listedName, '庄浪县', '通讯员'],
            ]
            const buffer = await excelFile(rows)
            const file = { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer }
            await page.getByLabel('表格').setInputFiles(file)
            await page.getByRole('button', { name: '先看看会怎样' }).click()
          },
          press: (page) => page.getByRole('button', { name: '开这 1 个账号' }).click(),
          state: async ({ rows, listedName }) => {
            const [row] = await rows`
              select count(*)::int as count from accounts where display_name = ${listedName}`
            return row
          },
        },
        {
          action: 'export-accounts',
          path: '/api/accounts/roster',
        },
      ],
    },
    {
      by: 'admin',
      at: ({ asleep }) => `/admin/accounts?state=asleep&q=${asleep.loginName}`,
      lines: [
        {
          action: 'close-asleep-accounts',
          prepare: (page, { asleep }) =>
            page.getByRole('checkbox', { name: new RegExp(asleep.loginName) }).check(),
          press: (page) => page.getByRole('button', { name: '停用勾选的账号' }).click(),
          state: async ({ rows, asleep }) => {
            const [row] = await rows`select closed_at from accounts where id = ${asleep.id}`
            return row
          },
        },
      ],
    },
  ],
})
