import { randomBytes } from 'node:crypto'

import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, expect, it } from 'vitest'

import { openDatabase, type Database } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { auditLog } from '#db/schema/audit'
import { committees, divisions } from '#db/schema/divisions'
import { settings } from '#db/schema/settings'
import { newDatabase } from '#db/testing/new-database'

import { ELSEWHERE } from '../account/actor.ts'
import { canWriteFor } from '../account/can-write-for.ts'
import { inviteAccount } from '../account/invite-account.ts'
import { listActors } from '../account/list-actors.ts'
import { runsSite } from '../account/runs-site.ts'
import { findUnknownFiling } from '../article/known-filing.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { setPassword } from '../account/password/set-password.ts'
import { signIn } from '../account/sign-in.ts'
import { getSettings } from '../setting/settings.ts'
import { getPortal } from './get-portal.ts'
import { getPortalKind } from './portal-kind.ts'
import { renewFirstLink } from './renew-first-link.ts'
import { setUpPortal } from './set-up-portal.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const PASSWORD = '只有自己知道的一句长密码'
const ANSWERS = {
  province: '63',
  siteName: '青海政协',
  siteAddress: 'https://news.example.org',
  adminLoginName: 'li.wei',
  adminDisplayName: '李薇',
  reviewLevels: 2,
  icpNumber: '青ICP备1号',
}

const closers: (() => Promise<void>)[] = []
let made = 0

afterAll(async () => {
  for (const close of closers.toReversed()) await close()
})

/** An empty, migrated database as its owner sees it. */
async function emptyDatabase(): Promise<Database> {
  made += 1
  const name = `set_up_${process.pid}_${made}`
  const { ownerUrl, drop } = await newDatabase(process.env.TEST_SERVER_URL ?? '', name)
  closers.push(drop)
  const { db, close } = openDatabase(ownerUrl, { connections: 3 })
  closers.push(close)
  return db
}

const setUp = (db: Database, answers: object = ANSWERS) =>
  setUpPortal({ db, now: NOW, version: '0.1.0' }, answers)

it('makes a portal with one admin, who comes in by the link, and no other account', async () => {
  const db = await emptyDatabase()
  expect(await getPortalKind(db)).toBe('empty')
  const link = await setUp(db)
  expect(await getPortalKind(db)).toBe('real')
  expect(await db.select().from(accounts)).toMatchObject([
    { loginName: 'li.wei', displayName: '李薇', divisionCode: '630000', passwordHash: null },
  ])
  expect(await db.select().from(roleGrants)).toMatchObject([
    { role: 'admin', divisionCode: '630000', endsOn: null },
  ])
  expect(await getSettings(db)).toMatchObject({
    siteName: '青海政协',
    siteAddress: 'https://news.example.org',
    reviewLevels: 2,
    icpNumber: '青ICP备1号',
    demoContent: false,
    requireSecondFactor: 'on',
    county: '',
    seal: '青',
  })
  const codes = (await db.select().from(divisions)).map(({ code }) => code)
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.every((code) => code.startsWith('63'))).toBe(true)
  expect(await getPortal(db)).toMatchObject({
    setUpAt: NOW,
    version: '0.1.0',
    province: { code: '630000', name: '青海省' },
    firstAdmin: { loginName: 'li.wei', joined: false },
  })
  expect(await db.select().from(auditLog)).toMatchObject([
    { action: 'set-up-portal', accountId: null, result: 'ok', details: { divisionCode: '630000' } },
  ])
  const token = link?.token ?? ''
  await setPassword({ db, now: NOW }, { token, password: PASSWORD })
  const who = { loginName: 'li.wei', password: PASSWORD, address: '10.9.9.1' }
  await expect(signIn({ db, now: NOW }, who)).resolves.toBeTruthy()
  // The link was for the first password alone.
  await expect(
    setPassword({ db, now: NOW }, { token, password: `${PASSWORD}二` }),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await renewFirstLink(db, NOW)).toBeNull()
})

it('changes nothing when there is a portal, and renews the link of an admin who has not come in', async () => {
  const db = await emptyDatabase()
  const first = await setUp(db)
  const before = await db.select().from(settings)
  expect(await setUp(db, { ...ANSWERS, siteName: '另一个', adminLoginName: 'other' })).toBeNull()
  expect(await db.select().from(settings)).toEqual(before)
  expect(await db.select().from(accounts)).toHaveLength(1)
  const second = await renewFirstLink(db, NOW)
  const use = (token = '') => setPassword({ db, now: NOW }, { token, password: PASSWORD })
  await expect(use(first?.token)).rejects.toMatchObject({ code: 'not-found' })
  await expect(use(second?.token)).resolves.toMatchObject({ loginName: 'li.wei' })
  const actions = (await db.select().from(auditLog)).map(({ action }) => action)
  expect(actions).toEqual(['set-up-portal', 'send-link'])
})

it('makes the portal of one county, which is about nothing else', async () => {
  const db = await emptyDatabase()
  await setUp(db, { ...ANSWERS, province: '62', county: '庄浪县', siteName: '庄浪政协' })
  expect(await getPortal(db)).toMatchObject({
    province: { code: '620000' },
    county: { code: '620825', name: '庄浪县' },
  })
  // What it lies in is there for its codes, and shown nowhere.
  const rows = await db.select().from(divisions)
  expect(rows.map(({ code }) => code).toSorted()).toEqual(['620000', '620800', '620825'])
  expect(await listDivisions(db)).toMatchObject([{ code: '620825', slug: 'zhuanglang' }])
  expect(await db.select().from(committees)).toMatchObject([{ divisionCode: '620825' }])

  const [account] = await db.select().from(accounts)
  const accountId = account?.id ?? 0
  const [admin] = await listActors(db, { accountIds: [accountId], now: NOW })
  if (!admin) throw new Error('There is no admin')
  expect(admin).toMatchObject({ divisionCode: '620825', county: '620825' })
  expect(runsSite(admin)).toBe(true)
  const ctx = { db, actor: admin, now: NOW, countersign: null }
  const newcomer = (divisionCode: string, scope = divisionCode) => ({
    loginName: 'zhao.wen',
    displayName: '赵文',
    divisionCode,
    grant: { role: 'editor1', divisionCode: scope },
  })
  const key = randomBytes(32).toString('hex')
  for (const [own, scope] of [
    ['620000', '620000'],
    ['620826', '620826'],
    ['620825', '620800'],
  ] as const) {
    await expect(inviteAccount(ctx, newcomer(own, scope), { key })).rejects.toMatchObject({
      code: 'forbidden',
      message: ELSEWHERE,
    })
  }
  const { accountId: editorId } = await inviteAccount(ctx, newcomer('620825'), { key })
  const [editor] = await listActors(db, { accountIds: [editorId], now: NOW })
  if (!editor) throw new Error('There is no editor')
  expect(canWriteFor(editor, '620825').allowed).toBe(true)
  expect(canWriteFor(editor, '620826')).toEqual({ allowed: false, reason: ELSEWHERE })
  expect(await findUnknownFiling(db, { divisionCode: '620800', topicId: null })).toHaveProperty(
    'divisionCode',
  )
  expect(runsSite(editor)).toBe(false)
})

it('makes one of two that are set up at once', async () => {
  const db = await emptyDatabase()
  const links = await Promise.all([setUp(db), setUp(db, { ...ANSWERS, adminLoginName: 'other' })])
  expect(links.filter((link) => link !== null)).toHaveLength(1)
  expect(await db.select().from(accounts)).toHaveLength(1)
  expect(await db.select().from(auditLog)).toHaveLength(1)
})

it('refuses answers that are wrong and databases with something in them, and writes nothing', async () => {
  const db = await emptyDatabase()
  await expect(setUp(db, { ...ANSWERS, siteCode: '12' })).rejects.toMatchObject({
    code: 'invalid-input',
    issues: { siteCode: [expect.any(String)] },
  })
  await db.insert(settings).values({ key: 'demoLoad', value: {} })
  expect(await getPortalKind(db)).toBe('demonstration')
  await expect(setUp(db)).rejects.toMatchObject({ code: 'conflict' })
  await db.delete(settings).where(eq(settings.key, 'demoLoad'))
  expect(await db.select().from(divisions)).toEqual([])
  expect(await db.select().from(auditLog)).toEqual([])
  await db.insert(divisions).values({
    code: '630000',
    name: '青海省',
    shortName: '青海',
    slug: 'qinghai',
    level: 'province',
    position: 0,
  })
  expect(await getPortalKind(db)).toBe('empty')
  await db
    .insert(accounts)
    .values({ loginName: 'somebody', displayName: '某人', divisionCode: '630000' })
  expect(await getPortalKind(db)).toBe('foreign')
})

it('knows what is not its own before anything was migrated', async () => {
  const server = process.env.TEST_SERVER_URL ?? ''
  const name = `set_up_${process.pid}_foreign`
  const owner = postgres(server, { max: 1, onnotice: () => {} })
  await owner`create database ${owner(name)}`
  closers.push(async () => {
    await owner`drop database ${owner(name)}`
    await owner.end()
  })
  const url = new URL(server)
  url.pathname = `/${name}`
  const { db, close } = openDatabase(url.href, { connections: 1 })
  closers.push(close)
  expect(await getPortalKind(db)).toBe('empty')
  // What belongs to an extension is nobody's content.
  await db.execute('create extension pg_trgm')
  expect(await getPortalKind(db)).toBe('empty')
  await db.execute('create schema blog create table posts (id int)')
  expect(await getPortalKind(db)).toBe('foreign')
})
