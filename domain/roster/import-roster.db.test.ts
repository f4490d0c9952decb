import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { noticeSettings } from '#db/schema/mails'
import { requestKeys } from '#db/schema/request-keys'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findMobiles } from '../account/contact/mobile.ts'
import { findLink } from '../account/account-links.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as, NOW, requestKey as newRequestKey } from '../testing/stage.ts'
import { takeIn } from '../testing/take-in.ts'
import { type RosterLine } from './columns.ts'
import { exportRoster } from './export-roster.ts'
import { compareRoster, importRoster } from './import-roster.ts'
import { sealLines } from './sealed-roster.ts'
import { parseSheet } from './parse-sheet.ts'
import { readSheetInChild } from './read-sheet-in-child.ts'
import { rosterLine } from './testing/roster-line.ts'
import { siteAdmin } from './testing/site-admin.ts'

const key = SEALING_KEY
const secrets = { key }

const countAccounts = async (db: Queryable): Promise<number> =>
  (await db.select({ count: count() }).from(accounts))[0]?.count ?? 0

async function fates(db: Queryable, lines: readonly RosterLine[]) {
  const plan = await compareRoster(as(db, await siteAdmin(db)), { lines }, secrets)
  return plan.lines.map(({ effect, sentence }) => [effect, sentence] as const)
}

it('opens the account of each line with role, unit, number, address and link; the same file again opens none', () =>
  withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const first = rosterLine({
      unit: '文史委',
      mobile: '138 9330 1234',
      mail: 'a@example.com',
      loginName: 'Bulk.One',
      startsOn: '2026/4/1',
      endsOn: '2027年3月31日',
    })
    const lines = [first, rosterLine({ line: 3, division: '平凉市', role: '初审编辑' })]
    const { people, count: opened } = await takeIn(as(tx, admin), lines)
    expect(opened).toBe(2)
    expect(people[0]).toMatchObject({ loginName: 'Bulk.One', divisionCode: '620825' })
    const [one] = people
    const accountId = one?.accountId ?? 0
    const [row] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
    expect(row).toMatchObject({
      unit: '文史委',
      passwordHash: null,
      displayName: first.displayName,
    })
    const grants = await tx.select().from(roleGrants).where(eq(roleGrants.accountId, accountId))
    expect(grants).toMatchObject([
      { role: 'correspondent', startsOn: '2026-04-01', endsOn: '2027-03-31' },
    ])
    expect(await findMobiles(tx, { accountIds: [accountId], key })).toEqual(
      new Map([[accountId, '13893301234']]),
    )
    const [mail] = await tx
      .select()
      .from(noticeSettings)
      .where(eq(noticeSettings.accountId, accountId))
    expect(mail).toMatchObject({ mailAddress: 'a@example.com', confirmedAt: null })
    expect(await findLink(tx, { token: one?.token ?? '', now: NOW })).toMatchObject({ accountId })
    const before = await countAccounts(tx)
    expect(await takeIn(as(tx, admin), lines)).toEqual({ count: 0, people: [] })
    expect(await countAccounts(tx)).toBe(before)
    expect((await fates(tx, lines)).map(([effect]) => effect)).toEqual(['same', 'same'])
  }))

it('shows the same people and links to who sends the same request again, and keeps neither in plain', () =>
  withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const requestKey = newRequestKey()
    const lines = [rosterLine({ mobile: '13893301234' })]
    const first = await takeIn(as(tx, admin), lines, { requestKey })
    expect(first.count).toBe(1)
    expect(await takeIn(as(tx, admin), lines, { requestKey })).toEqual(first)
    const [kept] = await tx.select().from(requestKeys).where(eq(requestKeys.key, requestKey))
    expect(JSON.stringify(kept)).not.toContain(first.people[0]?.token)
    await expect(takeIn(as(tx, admin), lines, { requestKey, key: 'other' })).rejects.toMatchObject({
      code: 'conflict',
    })
  }))

it('takes in only what was shown to this person, which nobody reads a number in', () =>
  withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const other = await siteAdmin(tx)
    const sealed = sealLines([rosterLine({ mobile: '13893301234' })], { ...other, key })
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('13893301234')
    for (const given of [sealed, '', 'a'.repeat(99), sealed.slice(0, -4)]) {
      const request = { sealed: given, requestKey: newRequestKey() }
      await expect(importRoster(as(tx, admin), request, secrets)).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('重新传'),
      })
    }
  }))

it('opens none when one line is wrong, and says which and why', () =>
  withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const lines = [rosterLine({}), rosterLine({ line: 7, role: '编辑' })]
    const before = await countAccounts(tx)
    await expect(takeIn(as(tx, admin), lines)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/第 7 行 角色：没有“编辑”/),
    })
    expect(await countAccounts(tx)).toBe(before)
  }))

it('says of each line what is wrong with it', () =>
  withRollback(async (tx) => {
    const known = await insertAccount(tx, 'correspondent', '620825', { loginName: 'roster-known' })
    const cases: [Partial<RosterLine>, RegExp][] = [
      [{ displayName: '' }, /^姓名：请写姓名$/],
      [{ division: '' }, /^区划：没有填$/],
      [{ division: '长安县' }, /^区划：没有“长安县”这个地方$/],
      [{ role: '' }, /^角色：没有填/],
      [
        { role: '编辑' },
        /^角色：没有“编辑”，只有通讯员、初审编辑、复审编辑、终审编辑、提案专员、政协委员、交办专员、督办专员$/,
      ],
      [{ displayName: '@SUM(A1)' }, /^姓名：姓名不能以 =、\+、-、@ 开头$/],
      [{ displayName: '＝甲' }, /^姓名：姓名不能以/],
      [{ role: '管理员' }, /管理员不能批量开/],
      [{ role: '审计员' }, /审计员不能批量开/],
      [{ startsOn: '下周' }, /^起：写成 2026-03-01 这样/],
      [{ startsOn: '46082' }, /^起：/],
      [{ startsOn: '2026-03-01' }, /^起：不能早于今天/],
      [{ startsOn: '2026-05-01', endsOn: '2026-04-30' }, /^止：结束不能早于开始$/],
      [{ endsOn: '2026-03-01' }, /^止：不能早于开始$/],
      [{ mobile: '0933-6621234' }, /^手机：手机号是 11 位数字$/],
      [{ mail: 'nobody' }, /^邮箱：不是邮箱地址$/],
      [{ loginName: '王' }, /^用户名：/],
      [{ loginName: 'Roster-Known' }, new RegExp(`^用户名：已经是${known.displayName}的`)],
      [{ displayName: '', mail: 'x' }, /^姓名：.*；邮箱：/],
    ]
    const lines = cases.map(([given], index) => rosterLine({ ...given, line: index + 2 }))
    const found = await fates(tx, lines)
    for (const [index, [, sentence]] of cases.entries()) {
      expect(found[index]).toEqual([null, expect.stringMatching(sentence)])
    }
  }))

it('takes lines of one person together, and two of one name as two by their names to sign in with', () =>
  withRollback(async (tx) => {
    const wang = { displayName: '王强', mobile: '13893301234' }
    const lines = [
      rosterLine({ ...wang, line: 2 }),
      rosterLine({ ...wang, line: 3, role: '初审编辑' }),
      rosterLine({ ...wang, line: 4 }),
      rosterLine({ ...wang, line: 5, mobile: '13993301234' }),
      rosterLine({ ...wang, line: 6, mobile: '13993301234', loginName: 'wang-other' }),
      rosterLine({ displayName: '王强', line: 7, division: '静宁县' }),
    ]
    expect(await fates(tx, lines)).toEqual([
      ['new', '开账号，用户名 wangqiang'],
      ['also', expect.stringContaining('第 2 行')],
      ['same', expect.stringContaining('第 2 行')],
      [null, expect.stringContaining('各写一个用户名')],
      ['new', '开账号，用户名 wang-other'],
      ['new', '开账号，用户名 wangqiang2'],
    ])
    const admin = await siteAdmin(tx)
    const { people } = await takeIn(as(tx, admin), lines.toSpliced(3, 1))
    expect(people.map(({ loginName }) => loginName)).toEqual([
      'wangqiang',
      'wang-other',
      'wangqiang2',
    ])
    const held = await tx
      .select({ role: roleGrants.role })
      .from(roleGrants)
      .where(eq(roleGrants.accountId, people[0]?.accountId ?? 0))
    expect(held.map(({ role }) => role)).toEqual(['correspondent', 'editor1'])
    const again = rosterLine({ ...wang, mobile: '13700000000' })
    expect(await fates(tx, [again])).toEqual([['same', expect.stringContaining('手机号不一样')]])
  }))

it('has nothing to do for any line of what it exported itself, and exports no number', () =>
  withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const lines = [
      rosterLine({ mobile: '13893301234', mail: 'b@example.com', unit: '文史委' }),
      rosterLine({ division: '甘肃省', role: '终审编辑', endsOn: '2026-12-31' }),
    ]
    await takeIn(as(tx, admin), lines)
    await insertAccount(tx, 'auditor', '620000')
    const bytes = await exportRoster(tx, { actor: admin, now: NOW })
    const sheet = await readSheetInChild(1, bytes)
    expect(JSON.stringify(sheet)).toContain('b@example.com')
    expect(JSON.stringify(sheet)).not.toMatch(/13893301234|138\*/)
    const { lines: back, unused } = parseSheet(sheet)
    expect(unused).toEqual([])
    const found = await fates(tx, back)
    expect(found.filter(([, sentence]) => !sentence.endsWith('不用做什么'))).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(4)
    for (const role of ['editor1', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      await expect(exportRoster(tx, { actor, now: NOW })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('refuses everybody but the admins of the whole site, and what is no list', () =>
  withRollback(async (tx) => {
    const others = [
      await insertAccount(tx, 'admin', '620800'),
      await insertAccount(tx, 'editor1', '620000'),
      await insertAccount(tx, 'auditor', '620000'),
    ]
    for (const actor of others) {
      const lines = [rosterLine({})]
      await expect(takeIn(as(tx, actor), lines)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(compareRoster(as(tx, actor), { lines }, secrets)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const admin = await siteAdmin(tx)
    for (const lines of [null, [], [null], [{ line: 2 }]]) {
      await expect(compareRoster(as(tx, admin), { lines }, secrets)).rejects.toMatchObject({
        code: 'invalid-input',
      })
    }
    const written = await tx.select().from(adminChanges).where(eq(adminChanges.kind, 'invite'))
    expect(written).toEqual([])
    expect(await tx.select().from(outbox).where(eq(outbox.event, 'account.granted'))).toEqual([])
  }))
