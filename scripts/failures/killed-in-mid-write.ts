// A process killed in the middle of what must happen once and be whole: publishing, taking a picture in, sending a mail.

import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Sql } from 'postgres'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#db/client'
import { openFolderStore } from '#domain/media/store/folder-store'
import { sweepLeftovers } from '#domain/media/sweep-leftovers'
import { queueMail } from '#domain/notice/queue-mail'
import { isAlive } from '#lib/process/running-process'
import { openMailServer } from '#lib/testing/mail-server'
import type { OwnPortal } from '../testing/own-portal.ts'
import { appUrlOf, jobWorkerOf, webOf } from '../testing/portal-parts.ts'

const DAY_MS = 86_400_000
/** Against hanging only. */
const PATIENCE_MS = 60_000

export function describeKilledWrites(portalOf: () => OwnPortal): void {
  describe('a portal that is killed in the middle of a write', () => {
    /** Begins `work`, and kills the web server once it waits to write into `table`, with all before it written. */
    async function killWhileWriting(table: string, work: () => Promise<unknown>): Promise<void> {
      const { dataDir, withRows, statusOf, unmade } = portalOf()
      await withRows(async (sql) => {
        const release = Promise.withResolvers<void>()
        const isHeld = Promise.withResolvers<void>()
        const holding = sql.begin(async (tx) => {
          await tx`lock table ${tx(table)} in share mode`
          isHeld.resolve()
          await release.promise
        })
        await isHeld.promise
        const working = work()
        await expect.poll(() => countWaiting(sql, table)).toBe(1)
        process.kill(webOf(dataDir), 'SIGKILL')
        await working
        release.resolve()
        await holding
        await expect.poll(() => countWaiting(sql, table)).toBe(0)
      })
      await expect.poll(() => statusOf(unmade()).catch(() => 0)).toBe(200)
    }

    it('publishes nothing then, and once when the button is pressed again', async () => {
      const { browser, url, withRows, statusOf } = portalOf()
      const context = await browser.newContext({ baseURL: url })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      await portalOf().signIn('editor3', '/review', page)
      const editionId = await openReview(page)
      const outcome = () =>
        withRows(async (sql) => {
          const [row] = await sql`
            select
              (select count(*)::int from approvals where edition_id = e.id and level = 3) as approvals,
              (select count(*)::int from transitions
                where edition_id = e.id and move = 'publish') as moves,
              (select count(*)::int from outbox where event = 'edition.published'
                and (payload ->> 'editionId')::bigint = e.id) as events,
              e.state, e.article_id as article
            from editions e where id = ${editionId}`
          return row
        })
      const before = await outcome()
      const approve = page.getByRole('button', { name: '通过并发布' })
      await killWhileWriting('outbox', async () => {
        await approve.click()
        await page.getByText('不知道办成了没有').waitFor()
      })
      expect(await outcome()).toEqual(before)

      await approve.click()
      await page.waitForURL(/\/review\?decided=/)
      expect(await outcome()).toMatchObject({
        approvals: 1,
        moves: 1,
        events: 1,
        state: 'published',
      })
      expect(await statusOf(`/articles/${before?.['article']}`)).toBe(200)
      await context.close()
    })

    it('keeps no half of a picture, and takes it in once when it is sent again', async () => {
      const { page, url, dataDir, withRows } = portalOf()
      const folders = {
        store: openFolderStore(join(dataDir, 'media')),
        parts: openFolderStore(join(dataDir, 'incoming')),
        // Not the machine's: two days ahead, what other portals have at work there is old.
        children: join(dataDir, 'none'),
      }
      await page.goto('/desk/new')
      const picture = await page.screenshot()
      const upload = () =>
        page.request.post('/api/uploads', {
          headers: { origin: url, 'content-type': 'image/png', 'x-file-name': 'a.png' },
          data: picture,
        })
      const count = () =>
        withRows(async (sql) => {
          const [row] = await sql`select count(*)::int as count from media`
          return Number(row?.['count'])
        })
      const before = await count()
      const lying = listFiles(folders.store.place)
      await killWhileWriting('media', () => upload().catch(() => null))
      expect(await count()).toBe(before)
      // Its files were there already.
      expect(listFiles(folders.store.place).length).toBeGreaterThan(lying.length)
      const stored = await Promise.all([upload(), upload()])
      expect(stored.map((answer) => answer.status())).toEqual([200, 200])
      expect(await count()).toBe(before + 1)
      const { db, close } = openDatabase(appUrlOf(dataDir), { connections: 1 })
      onTestFinished(() => close())
      await sweepLeftovers(db, new Date(Date.now() + 2 * DAY_MS), folders)
      // What no row names is gone; nobody encodes the further renditions here, so their sources lie there still.
      const [row] = await withRows(
        (sql) => sql`
          select array(select storage_key from media_renditions order by 1) as keys,
            array(select source_folder from pending_renditions order by 1) as sources`,
      )
      const named = listFiles(folders.store.place)
      const isSource = (file: string) => file.startsWith('incoming/')
      expect(named.filter((file) => !isSource(file)).toSorted()).toEqual(row?.['keys'])
      expect([...new Set(named.filter(isSource).map(dirname))].toSorted()).toEqual(row?.['sources'])
    })

    it('hands no mail over twice whose sender was killed, and goes on with the next', async () => {
      const mailServer = await openMailServer()
      onTestFinished(() => mailServer.close())
      const { start, url, dataDir, withRows } = portalOf()
      const { db, close } = openDatabase(appUrlOf(dataDir), { connections: 1 })
      onTestFinished(() => close())
      const worker = start(
        {
          PORT: new URL(url).port,
          DATA_DIR: dataDir,
          SMTP_URL: mailServer.url,
          MAIL_FROM: 'portal@example.org',
        },
        ['run', 'worker'],
      )
      await expect.poll(() => worker.out() + worker.errors()).toContain('正在处理任务')
      const queue = async (): Promise<number> => {
        const key = `test:${randomUUID()}`
        const body = { lead: '试发', items: [] }
        const [account] = await withRows(
          (sql) => sql`select id from accounts where login_name = 'tongwei'`,
        )
        const mail = { key, address: 'jia@example.org', subject: '试发', body }
        const id = await queueMail(db, { ...mail, accountId: Number(account?.['id']) }, new Date())
        return id ?? 0
      }
      const stateOf = (id: number) =>
        withRows(async (sql) => {
          const [row] = await sql`select state from mails where id = ${id}`
          return row?.['state']
        })
      const handedOver = (id: number) =>
        mailServer.heard().split(`Message-ID: <notice-${id}@`).length - 1

      const first = await queue()
      await expect.poll(() => stateOf(first)).toBe('sent')
      // The server has the whole mail, and does not answer.
      mailServer.answers['END'] = ''
      const second = await queue()
      await expect.poll(() => handedOver(second)).toBe(1)
      const working = jobWorkerOf(worker.child.pid ?? 0)
      process.kill(working, 'SIGKILL')
      await expect.poll(() => isAlive(working)).toBe(false)
      delete mailServer.answers['END']
      const third = await queue()
      await expect.poll(() => stateOf(third)).toBe('sent')
      expect(await stateOf(second)).toBe('sending')
      // Ten minutes later nobody is at it any more, and whether it arrived a person decides.
      await withRows(
        (sql) => sql`update mails set claimed_at = claimed_at - interval '11 minutes'
          where id = ${second}`,
      )
      await expect.poll(() => stateOf(second)).toBe('unsure')
      expect([first, second, third].map(handedOver)).toEqual([1, 1, 1])
      worker.signal('SIGTERM')
      expect(await worker.ended).toBe(0)
    })
  })
}

async function countWaiting(sql: Sql, table: string): Promise<number> {
  const rows = await sql`
    select from pg_locks where relation = ${table}::regclass and not granted`
  return rows.length
}

/** Opens the first edition of the queue that may be published, with every point checked. */
async function openReview(page: Page): Promise<number> {
  const links = page.locator('a[href^="/review/"]')
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const address of addresses) {
    await page.goto(address ?? '')
    const points = page.getByRole('group', { name: '这一级要核对的' })
    if ((await page.getByRole('button', { name: '通过并发布' }).count()) === 0) continue
    // Before its scripts answer, a press leads to a page of the browser's when the portal is gone.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('form[aria-label="审定"]') ?? {}).some((key) =>
        key.startsWith('__react'),
      ),
    )
    for (const point of await points.getByRole('checkbox').all()) await point.check()
    return Number(/\/review\/(\d+)/.exec(address ?? '')?.[1])
  }
  throw new Error('Nothing waits for the last approval')
}

/** The files below the folder, as rows name them, without the portal's own note. */
const listFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    : []
