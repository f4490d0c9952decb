// What the portal does when a part of it hangs or dies, seen from outside.

import { describe, expect, it, onTestFinished } from 'vitest'
import { isAlive } from '#lib/process/running-process'
import type { OwnPortal } from '../testing/own-portal.ts'
import { launcherOf, postmasterOf, signalDatabase, webOf } from '../testing/portal-parts.ts'

const HEADLINE = '停机时写的一篇'

export function describeLostParts(portalOf: () => OwnPortal): void {
  describe('a portal that loses a part', () => {
    it('answers in Chinese while the database hangs, and keeps what was typed', async () => {
      const { page, dataDir, statusOf, get, unmade } = portalOf()
      await page.goto('/desk/new')
      await page.getByLabel('主题').fill(HEADLINE)
      await page.getByLabel('正文').fill('数据库停住的时候，这些字还在。')
      expect(await statusOf('/')).toBe(200)

      signalDatabase(dataDir, 'SIGSTOP')
      onTestFinished(() => signalDatabase(dataDir, 'SIGCONT'))
      expect(await statusOf('/')).toBe(200)
      const answer = await get(unmade())
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(await answer.text()).toContain('这一页暂时打不开')
      const problem = await get('/api/v1/articles?limit=7')
      expect([problem.status, await problem.json()]).toMatchObject([503, { code: 'unavailable' }])
      await expect.poll(() => statusOf('/desk')).toBe(503)
      expect([await statusOf('/api/health/live'), await statusOf('/api/health/ready')]).toEqual([
        200, 503,
      ])
      expect(await (await get('/desk')).text()).toContain('已经保存的稿件都在')
      expect(await page.getByLabel('主题').inputValue()).toBe(HEADLINE)

      signalDatabase(dataDir, 'SIGCONT')
      await expect.poll(() => statusOf(unmade())).toBe(200)
      await expect.poll(() => statusOf('/api/health/ready')).toBe(200)
    })

    it('restarts a web server that was killed, and nobody is signed out', async () => {
      const { dataDir, statusOf } = portalOf()
      const [launcher, web] = [launcherOf(dataDir), webOf(dataDir)]
      process.kill(web, 'SIGKILL')
      await expect.poll(() => statusOf('/').catch(() => 0)).toBe(200)
      expect(webOf(dataDir)).not.toBe(web)
      expect(launcherOf(dataDir)).toBe(launcher)
      await expect.poll(() => portalOf().isListed(HEADLINE)).toBe(true)
    })

    it('restarts a database that was killed, and serves finished pages meanwhile', async () => {
      const { dataDir, statusOf, unmade } = portalOf()
      expect(await statusOf('/')).toBe(200)
      const [database, web] = [postmasterOf(dataDir), webOf(dataDir)]
      process.kill(database, 'SIGKILL')
      expect(await statusOf('/')).toBe(200)
      await expect.poll(() => statusOf(unmade())).toBe(200)
      expect(isAlive(database)).toBe(false)
      expect(webOf(dataDir)).toBe(web)
    })

    it('signs in to its own database as nobody who may do everything', async () => {
      const rows = await portalOf().withRows(
        (sql) => sql`select rolsuper as super from pg_roles where rolname = current_user`,
      )
      expect([...rows]).toEqual([{ super: false }])
    })
  })
}
