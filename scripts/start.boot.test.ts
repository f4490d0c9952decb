// The first of the two commands, on a machine that has Node and npm and nothing else: an empty
// folder, the sources, `npm start`. The steps build on each other, as a person's would.

import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '#lib/process/port'
import { isAlive, waitForEnd } from '#lib/process/running-process'
import { findDefacedPage } from './failures/defaced-page.ts'
import { copySources } from './testing/copy-sources.ts'
import { waitForPictureSizes } from './testing/picture-sizes.ts'
import { listens, startPortal, waitForPage, type PortalProcess } from './testing/portal-process.ts'

/** What the database may hold: nothing, or one of the two rights that postgres-user.ts lends. */
const LENT = [0n, 1n << 2n, 1n << 1n]

/** The rights of root that a process has or may take, one a bit; 0 where the system does not report them. */
function rightsOf(pid: number): bigint {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return 0n
  const found = readFileSync(file, 'utf8').matchAll(/^Cap(?:Prm|Eff):\t([\da-f]+)$/gm)
  return [...found].reduce((held, [, rights = '0']) => held | BigInt(`0x${rights}`), 0n)
}

/** What the folder takes on the disk; a file with two names counts once. */
function megabytesOf(folder: string): number {
  const blocks = new Map<number, number>()
  const own = realpathSync(folder)
  const isOwn = new Map<string, boolean>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // The build links packages, which take their room elsewhere.
    const { parentPath } = entry
    const inside = isOwn.get(parentPath) ?? `${realpathSync(parentPath)}/`.startsWith(`${own}/`)
    isOwn.set(parentPath, inside)
    if (!inside) continue
    const { ino, blocks: taken } = lstatSync(join(parentPath, entry.name))
    blocks.set(ino, taken)
  }
  return [...blocks.values()].reduce((sum, taken) => sum + taken * 512, 0) / 2 ** 20
}

describe('npm start in an empty folder', () => {
  // The run of all tests names a folder, and goes on with the portal in it.
  const given = process.env.BOOT_FOLDER
  const folder = given || mkdtempSync(join(tmpdir(), 'portal-boot-'))
  const dataDir = join(folder, '.data')
  const started: PortalProcess[] = []
  let port = 0
  let url = ''

  const start = (env: Record<string, string> = {}) => {
    const portal = startPortal(folder, { PORT: String(port), ...env })
    started.push(portal)
    return portal
  }
  const launcher = () => {
    const note = readFileSync(join(dataDir, 'launcher.json'), 'utf8')
    return (JSON.parse(note) as { pid: number }).pid
  }
  const postmaster = () =>
    Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const databaseLog = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    copySources(folder)
    port = await findFreePort()
    url = `http://localhost:${port}/`
  })

  afterAll(async () => {
    for (const portal of started) {
      if (portal.child.exitCode === null && portal.child.signalCode === null)
        portal.signal('SIGTERM')
      await portal.ended
    }
    if (!given) rmSync(folder, { recursive: true, force: true })
  })

  it('installs, builds and shows the page, then stops on Ctrl-C', async () => {
    const portal = start()
    const page = await waitForPage(portal, url)
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(/[\u4e00-\u9fff]{2}/)
    await expect.poll(portal.out).toContain('Ctrl-C stops it')
    expect(portal.out()).toContain(`http://localhost:${port}`)
    expect(portal.out()).toContain(dataDir)
    expect(portal.out()).toContain('演示账号')
    expect(portal.out()).toMatch(/正在构建网站……\n(?: {2}还没做完.*\n)* {2}构建好了（\d+\.\d 秒）/)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    // Others of the machine list nothing of the data; the database's user passes through.
    expect(statSync(dataDir).mode & 0o066).toBe(0)
    expect(statSync(join(dataDir, 'media')).mode & 0o077).toBe(0)
    const database = postmaster()
    expect(LENT).toContain(rightsOf(database))
    await waitForPictureSizes(dataDir, url)
    portal.signal('SIGINT')
    expect(await portal.ended).toBe(0)
    expect(await listens(port)).toBe(false)
    expect(isAlive(database)).toBe(false)
  })

  it('stops in order while it loads the demonstration', async () => {
    const other = join(folder, '.data-loading')
    const portal = start({ DATA_DIR: other })
    await expect.poll(portal.out).toContain('正在准备演示内容')
    // Its first picture is there: it is in the midst of it.
    await expect
      .poll(() => existsSync(join(other, 'media')) && readdirSync(join(other, 'media')).length)
      .toBeGreaterThan(0)
    portal.signal('SIGINT')
    expect(await portal.ended).toBe(0)
    expect(portal.out()).not.toContain('装好了演示内容')
    expect(portal.out()).toContain('停好了。')
    expect(portal.errors()).toBe('')
    rmSync(other, { recursive: true })
  })

  it('does none of the work again the second time, and one launcher holds the folder', async () => {
    const logged = databaseLog()
    expect(logged).not.toBe('')
    const portal = start()
    await waitForPage(portal, url)
    await expect.poll(portal.out).toContain('Ctrl-C stops it')
    expect(portal.out()).not.toMatch(/正在装软件包/)
    expect(portal.out()).toMatch(/正在准备演示内容……\n {2}已经有内容（/)
    expect(portal.out()).toMatch(/正在更新搜索……\n {2}不用更新（/)
    expect(portal.out()).toMatch(/正在构建网站……\n {2}不用重新构建（/)
    // What the database wrote before is still there.
    expect(databaseLog().slice(0, logged.length)).toBe(logged)
    expect(databaseLog().length).toBeGreaterThan(logged.length)

    const other = start({ PORT: String(await findFreePort()) })
    expect(await other.ended).toBe(1)
    expect(other.errors().trim()).toMatch(/^另一个启动的程序.*正在用.*$/)

    const busy = start({ DATA_DIR: join(folder, '.data-2') })
    expect(await busy.ended).toBe(1)
    expect(busy.errors().trim()).toMatch(/^端口 \d+ 有别的程序在用：.*$/)
    expect((await fetch(url)).status).toBe(200)
  })

  it('takes no packages for development, little room, and has no source map that a reader could get', async () => {
    expect(existsSync(join(folder, 'node_modules/vitest'))).toBe(false)
    expect(megabytesOf(join(folder, 'node_modules'))).toBeLessThanOrEqual(700)
    expect(megabytesOf(join(folder, '.next'))).toBeLessThanOrEqual(120)
    const files = readdirSync(join(folder, '.next/static'), { recursive: true, encoding: 'utf8' })
    const sent = files.filter((file) => /\.(?:js|css|map)$/.test(file))
    expect(sent.length).toBeGreaterThan(10)
    expect(sent.filter((file) => file.endsWith('.map'))).toEqual([])
    const naming = sent.filter((file) =>
      readFileSync(join(folder, '.next/static', file), 'utf8').includes('sourceMappingURL'),
    )
    expect(naming).toEqual([])
    const answers = [`_next/static/${sent[0]}`, `_next/static/${sent[0]}.map`].map(
      async (path) => (await fetch(new URL(path, url))).status,
    )
    expect(await Promise.all(answers)).toEqual([200, 404])
  })

  it('starts again after its launcher was killed', async () => {
    const orphan = postmaster()
    const killed = launcher()
    process.kill(killed, 'SIGKILL')
    expect(await waitForEnd(killed, 60_000)).toBe(true)
    await expect.poll(() => listens(port)).toBe(false)
    const portal = start()
    expect((await waitForPage(portal, url)).status).toBe(200)
    expect(isAlive(orphan)).toBe(false)
  })

  it('starts again after everything was killed, and stops when asked to end', async () => {
    await expect.poll(() => started.at(-1)?.out()).toContain('Ctrl-C stops it')
    const database = postmaster()
    started.at(-1)?.signal('SIGKILL')
    process.kill(database, 'SIGKILL')
    const portal = start()
    expect((await waitForPage(portal, url)).status).toBe(200)
    await expect.poll(portal.out).toContain('Ctrl-C stops it')
    portal.signal('SIGTERM')
    expect(await portal.ended).toBe(0)
    expect(await listens(port)).toBe(false)
  })

  it('serves a page of the build that was written into until one run of the check', async () => {
    // The data of the others keep no trace of it.
    const other = join(folder, '.data-defaced')
    spawnSync('cp', ['-a', dataDir, other])
    const portal = start({ DATA_DIR: other })
    await expect.poll(portal.out).toContain('Ctrl-C stops it')
    const run = (command: readonly string[]) => {
      const begun = startPortal(folder, { DATA_DIR: other }, command)
      started.push(begun)
      return begun
    }
    await findDefacedPage({ root: folder, dataDir: other, url, run })
    portal.signal('SIGTERM')
    expect(await portal.ended).toBe(0)
    rmSync(other, { recursive: true })
  })
})
