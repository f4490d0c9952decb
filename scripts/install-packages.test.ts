import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { covers, explainInstall, installPaths, whyInstall } from './install-packages.mjs'

const LOCKED = {
  '': {},
  'node_modules/next': { version: '16.4.6' },
  'node_modules/for-windows': { version: '1.0.0', optional: true },
}
const INSTALLED = { 'node_modules/next': { version: '16.4.6' } }

describe('the locked packages', () => {
  let root = ''
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  }
  const install = () => {
    const paths = installPaths(root)
    write(paths.installed, { packages: INSTALLED })
    write(join(root, 'node_modules/next/package.json'), {})
    write(paths.node, '')
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'))
    write(installPaths(root).lockfile, { packages: LOCKED })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('are installed when there are none', () => {
    expect(whyInstall(root, true)).toBe('还没有装')
  })

  it('are installed again after an install that was cut short', () => {
    mkdirSync(join(root, 'node_modules'))
    expect(whyInstall(root, true)).toBe('上次没有装完')
    install()
    rmSync(join(root, 'node_modules/next'), { recursive: true })
    expect(whyInstall(root, true)).toBe('缺了几个')
  })

  it('are left alone when whole, even when installed by hand', () => {
    install()
    expect(whyInstall(root, true)).toBeNull()
    expect(whyInstall(root, true)).toBeNull()
  })

  it('are installed again when the lockfile moves on', () => {
    install()
    expect(whyInstall(root, true)).toBeNull()
    const moved = { ...LOCKED, 'node_modules/next': { version: '16.4.7' } }
    write(installPaths(root).lockfile, { packages: moved })
    expect(whyInstall(root, true)).toBe('package-lock.json 变了')
  })

  it('are enough for a portal without those for development, which are added when needed', () => {
    const withDev = { ...LOCKED, 'node_modules/vitest': { version: '5.1.1', dev: true } }
    write(installPaths(root).lockfile, { packages: withDev })
    install()
    expect(whyInstall(root, false)).toBeNull()
    // The second look goes by the stamp.
    expect(whyInstall(root, false)).toBeNull()
    expect(whyInstall(root, true)).toBe('缺开发用的')
  })

  it('may lack what is for another system, and nothing else', () => {
    expect(covers(LOCKED, INSTALLED, true)).toBe(true)
    expect(covers(LOCKED, {}, true)).toBe(false)
    expect(covers(LOCKED, { 'node_modules/next': { version: '16.4.5' } }, true)).toBe(false)
  })

  it.each([
    ['npm error code ENOSPC', /硬盘满了/],
    ['npm error code EACCES', /写不了/],
    ['npm error code ENOTFOUND', /下载不了/],
    ['npm error `npm ci` can only install packages when', /对不上/],
    ['npm error something else', /在上面/],
  ])('explain a failed install: %s', (output, sentence) => {
    expect(explainInstall(output, '/portal')).toMatch(sentence)
  })
})
