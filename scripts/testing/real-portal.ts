// A portal of somebody's own for tests: an empty folder in which commands of the product run, a browser before it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright/test'
import { afterAll, beforeAll, expect } from 'vitest'
import { findFreePort } from '#lib/process/port'
import { browserOptions } from '#lib/testing/browser'
import { BUILT_PORTAL } from './built-portal.ts'
import { startPortal, type PortalProcess } from './portal-process.ts'

/** What set-up asks, answered without a terminal. */
export const ANSWERS = {
  SETUP_PROVINCE: '62',
  SETUP_SITE_NAME: '试建的政协网',
  SETUP_ADMIN_LOGIN_NAME: 'li.wei',
  SETUP_ADMIN_DISPLAY_NAME: '李薇',
}

export interface RealPortal {
  folder: string
  dataDir: string
  url(): string
  run(command: readonly string[], env?: Record<string, string>): PortalProcess
  setUp(env: Record<string, string>, ...args: string[]): PortalProcess
  openBrowser(): Promise<Browser>
  /** Closed in the end, the last of them first. */
  closers: (() => Promise<void>)[]
}

/** Of the tests of one block; what was started is ended after them. */
export function realPortal(): RealPortal {
  const folder = mkdtempSync(join(tmpdir(), 'portal-real-'))
  const dataDir = join(folder, 'data')
  const started: PortalProcess[] = []
  const closers: RealPortal['closers'] = []
  let port = 0

  beforeAll(async () => {
    port = await findFreePort()
  })

  afterAll(async () => {
    for (const close of closers.toReversed()) await close()
    for (const one of started) {
      if (one.child.exitCode === null && one.child.signalCode === null) one.signal('SIGTERM')
      await one.ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  const run: RealPortal['run'] = (command, env = {}) => {
    const given = { PORT: String(port), DATA_DIR: dataDir, ...env }
    const begun = startPortal(BUILT_PORTAL, given, command)
    started.push(begun)
    return begun
  }
  return {
    folder,
    dataDir,
    url: () => `http://localhost:${port}`,
    run,
    setUp: (env, ...args) => run(['run', 'setup', '--', ...args], env),
    async openBrowser() {
      const browser = await chromium.launch(await browserOptions(process.env))
      closers.push(() => browser.close())
      return browser
    },
    closers,
  }
}

/** Resolves to what the command printed, once it has ended with that code. */
export async function outcome(begun: PortalProcess, code: number): Promise<string> {
  expect([await begun.ended, begun.errors()]).toEqual([code, expect.any(String)])
  return begun.out()
}
