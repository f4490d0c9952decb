// A web server whose way to the database fails in an odd manner, and one whose clock is wrong: each a second one on the rows of the
// portal, with the same people signed in.

import { randomUUID } from 'node:crypto'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

import postgres, { type Sql } from 'postgres'
import { describe, expect, it, onTestFinished } from 'vitest'

import { findFreePort } from '#lib/process/port'
import { openFaultyLine } from '#lib/testing/faulty-line'

import { sendAutosave, takeAutosave } from '../testing/autosave.ts'
import { AS_PAGE, type OwnPortal } from '../testing/own-portal.ts'
import { appUrlOf, databasePortOf, secretsOf } from '../testing/portal-parts.ts'

const SHIFTED_CLOCK = join(import.meta.dirname, '../testing/shifted-clock.mjs')
const HOUR_MS = 3_600_000

export function describeOddSurroundings(portalOf: () => OwnPortal): void {
  describe('a web server in odd surroundings', () => {
    /** Another one on the same rows and pictures; `through` is a port that leads to the database. */
    async function startBeside(through: number, env: Record<string, string> = {}) {
      const { dataDir, folder, ownerUrl, start } = portalOf()
      const own = join(folder, randomUUID())
      mkdirSync(own, { recursive: true })
      symlinkSync(join(dataDir, 'media'), join(own, 'media'))
      const at = (url: string) => Object.assign(new URL(url), { port: String(through) }).href
      const port = await findFreePort()
      const address = `http://localhost:${port}`
      const secrets = secretsOf(dataDir)
      const web = start({
        PORT: String(port),
        DATA_DIR: own,
        DATABASE_URL: at(ownerUrl()),
        APP_DATABASE_URL: at(appUrlOf(dataDir)),
        NEXTAUTH_SECRET: secrets['authSecret'] ?? '',
        SEALING_KEY: secrets['sealingKey'] ?? '',
        JOBS: 'apart',
        ...env,
      })
      onTestFinished(async () => {
        web.signal('SIGTERM')
        await web.ended
      })
      await expect.poll(() => web.out() + web.errors()).toContain('Ctrl-C stops it')
      const statusOf = async (path: string) => (await fetch(address + path, AS_PAGE)).status
      return { web, address, statusOf }
    }

    /** Saves a new edition there, as who is signed in at the portal's own page. */
    const save = async (address: string, headline: string) => {
      const { page } = portalOf()
      return sendAutosave(page, address, await takeAutosave(page, { headline }))
    }

    const countBegun = (headline: string) =>
      portalOf().withRows(async (sql: Sql) => {
        const [row] = await sql`
          select count(distinct edition_id)::int as count from revisions
          where content ->> 'headline' = ${headline}`
        return Number(row?.['count'])
      })

    it('sends finished pages and refuses the rest in words while its database accepts and hangs up', async () => {
      const line = await openFaultyLine({
        host: '127.0.0.1',
        port: databasePortOf(portalOf().dataDir),
      })
      onTestFinished(() => line.close())
      const { address, statusOf } = await startBeside(line.port)
      const { unmade } = portalOf()
      expect([await statusOf('/'), await statusOf(unmade())]).toEqual([200, 200])
      const before = `挂断以前写的${randomUUID().slice(0, 6)}`
      expect(await save(address, before)).toMatchObject({ status: 200 })

      line.hangUp()
      await expect.poll(() => statusOf('/api/health/ready')).toBe(503)
      expect([await statusOf('/'), await statusOf('/api/health/live')]).toEqual([200, 200])
      const page = await fetch(address + unmade(), AS_PAGE)
      expect([page.status, await page.text()]).toEqual([
        503,
        expect.stringContaining('这一页暂时打不开'),
      ])
      const during = `挂断的时候写的${randomUUID().slice(0, 6)}`
      const autosave = await takeAutosave(portalOf().page, { headline: during })
      const saveAgain = () => sendAutosave(portalOf().page, address, autosave)
      expect(await saveAgain()).toEqual({
        status: 503,
        message: expect.stringContaining('内容还在这一页上'),
      })

      line.resume()
      // Connections that hung up are replaced one by one: an answer is 503 until its own is.
      await expect.poll(() => statusOf('/api/health/ready')).toBe(200)
      await expect.poll(() => statusOf(unmade())).toBe(200)
      await expect.poll(async () => (await saveAgain()).status).toBe(200)
      expect([await countBegun(before), await countBegun(during)]).toEqual([1, 1])
    })

    it('does the same when the database has no connection left, and has kept who was signed in', async () => {
      const { dataDir, page, url, statusOf, unmade, withRows, isListed } = portalOf()
      const role = new URL(appUrlOf(dataDir)).username
      const limit = (connections: number) =>
        withRows((sql) => sql.unsafe(`alter role ${role} connection limit ${connections}`))
      const headline = `没有连接的时候写的${randomUUID().slice(0, 6)}`
      const autosave = await takeAutosave(page, { headline })
      expect(await statusOf('/')).toBe(200)

      const sql = postgres(appUrlOf(dataDir), { max: 1 })
      await sql`select 1`
      onTestFinished(async () => void (await limit(-1)))
      await limit(0)
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and pid <> pg_backend_pid()`
      await sql.end()
      await expect.poll(() => statusOf('/api/health/ready')).toBe(503)
      expect([await statusOf('/'), await statusOf('/api/health/live')]).toEqual([200, 200])
      expect(await statusOf(unmade())).toBe(503)
      await expect.poll(() => statusOf('/desk')).toBe(503)
      expect(await sendAutosave(page, url, autosave)).toEqual({
        status: 503,
        message: expect.stringContaining('内容还在这一页上'),
      })

      await limit(-1)
      await expect.poll(() => statusOf('/api/health/ready')).toBe(200)
      await expect.poll(() => statusOf(unmade())).toBe(200)
      await expect.poll(async () => (await sendAutosave(page, url, autosave)).status).toBe(200)
      await expect.poll(() => isListed(headline)).toBe(true)
    })

    it.each([
      ['ahead of', HOUR_MS],
      ['behind', -HOUR_MS],
    ])('serves, keeps and warns when its clock is an hour %s the database’s', async (way, byMs) => {
      const { web, address, statusOf } = await startBeside(databasePortOf(portalOf().dataDir), {
        NODE_OPTIONS: `--import ${SHIFTED_CLOCK}`,
        SHIFT_CLOCK_MS: String(byMs),
      })
      await expect
        .poll(() => web.out() + web.errors())
        .toMatch(new RegExp(`The clock of this machine is 3[56]\\d\\d\\.\\d s ${way} the database`))
      expect([await statusOf('/'), await statusOf(portalOf().unmade())]).toEqual([200, 200])
      expect([await statusOf('/api/health/live'), await statusOf('/api/health/ready')]).toEqual([
        200, 200,
      ])
      const headline = `钟不准的时候写的${randomUUID().slice(0, 6)}`
      expect(await save(address, headline)).toMatchObject({ status: 200 })
      expect(await countBegun(headline)).toBe(1)
      // Whoever is signed in still is, there and here.
      await portalOf().page.goto(`${address}/desk`)
      await portalOf().page.getByRole('link', { name: '写稿' }).first().waitFor()
      expect(await portalOf().isListed(headline)).toBe(true)
    })
  })
}
