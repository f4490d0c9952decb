import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginBuild } from './build.ts'

/** In the place of Next's command line: compiles nothing, and makes one page of the content. */
const NEXT = `
  const { writeFileSync } = require('node:fs')
  if (process.env.WAITS_FOR_CONTENT !== 'yes') process.exit(1)
  writeFileSync('compiled', '')
  process.channel.ref()
  process.once('message', (databaseUrl) => {
    writeFileSync('.next/server/app/page.html', databaseUrl + require('node:fs').readFileSync('content'))
    writeFileSync('.next/BUILD_ID', 'x')
    process.exit()
  })
  process.send('compiled')
`

const DATABASE = 'postgres://app@localhost/portal '

describe('a build', () => {
  let root = ''
  const path = (name: string) => join(root, name)
  const begin = (arriving: Promise<void> | null = null) =>
    beginBuild({ root, distDir: path('.next'), env: { ...process.env }, arriving })

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'))
    for (const folder of [
      'app',
      'public',
      '.next/server/app',
      '.next/static',
      'node_modules/next/dist/bin',
    ])
      mkdirSync(path(folder), { recursive: true })
    writeFileSync(path('node_modules/next/dist/bin/next'), NEXT)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('compiles while content is loaded, and makes pages of what is there then', async () => {
    const build = begin()
    await expect.poll(() => existsSync(path('compiled'))).toBe(true)
    writeFileSync(path('content'), 'loaded')
    expect(await build.finish(DATABASE)).toBe(true)
    expect(readFileSync(path('.next/server/app/page.html'), 'utf8')).toBe(`${DATABASE}loaded`)
    expect(await begin().finish(DATABASE)).toBe(false)
  })

  it('begins once the packages that it needs have come', async () => {
    const packages = Promise.withResolvers<void>()
    rmSync(path('node_modules'), { recursive: true })
    const build = begin(packages.promise)
    mkdirSync(path('node_modules/next/dist/bin'), { recursive: true })
    writeFileSync(path('node_modules/next/dist/bin/next'), NEXT)
    writeFileSync(path('content'), 'loaded')
    packages.resolve()
    expect(await build.finish(DATABASE)).toBe(true)
  })

  it('waits for packages no longer than it is wanted', async () => {
    const build = begin(new Promise(() => {}))
    await build.stop()
    await expect(build.finish(DATABASE)).rejects.toThrow(/abort/)
  })

  it('says why it failed to whoever finishes it', async () => {
    writeFileSync(path('node_modules/next/dist/bin/next'), 'throw new Error("no room")')
    await expect(begin().finish(DATABASE)).rejects.toThrow(/The build failed:\n[^]*no room/)
  })

  it('is over when it is stopped, and begins anew the next time', async () => {
    const build = begin()
    await expect.poll(() => existsSync(path('compiled'))).toBe(true)
    await build.stop()
    await expect(build.finish(DATABASE)).rejects.toThrow()
    writeFileSync(path('content'), 'loaded')
    expect(await begin().finish(DATABASE)).toBe(true)
  })
})
