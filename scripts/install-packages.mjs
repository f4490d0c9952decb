// Sees to it that the locked packages are installed, whole and once. It runs under whatever Node a machine has (20 or
// newer) and needs no package itself.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const windows = process.platform === 'win32'

/** @param {string} root */
export function installPaths(root) {
  const modules = join(root, 'node_modules')
  return {
    lockfile: join(root, 'package-lock.json'),
    modules,
    /** npm writes this last, so a half-finished install lacks it. */
    installed: join(modules, '.package-lock.json'),
    stamp: join(modules, '.install-stamp'),
    node: join(modules, 'node', 'bin', windows ? 'node.exe' : 'node'),
    /** Where packages lie until they are whole. */
    aside: join(root, '.installing'),
  }
}

/** @param {string} root */
export function removeAside(root) {
  rmSync(installPaths(root).aside, { recursive: true, force: true })
}

/** @param {string} file */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/**
 * True when `installed` (npm's own list of what lies in node_modules) holds every package of
 * `locked` at its version. Optional ones are for other systems and may be missing, and without `dev`
 * those of developers.
 * @param {Record<string, import('./install-packages.mjs').LockedPackage>} locked
 * @param {Record<string, { version?: string }>} installed
 * @param {boolean} dev
 */
export function covers(locked, installed, dev) {
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return Boolean(entry.optional || entry.devOptional || (entry.dev && !dev))
    return found.version === entry.version
  })
}

const LACKS_DEV = '缺开发用的'

/**
 * Why packages must be installed, or null when they need not. A portal runs without those for development.
 * @param {string} root
 * @param {boolean} dev
 */
export function whyInstall(root, dev) {
  const paths = installPaths(root)
  if (!existsSync(paths.modules)) return '还没有装'
  if (!existsSync(paths.installed)) return '上次没有装完'
  const hash = createHash('sha256').update(readFileSync(paths.lockfile)).digest('hex')
  const installed = packagesOf(paths.installed)
  const stamp = existsSync(paths.stamp) ? readFileSync(paths.stamp, 'utf8').trim() : ''
  const stamped = stamp === hash || (stamp === `${hash} ${WITHOUT_DEV}` && !dev)
  // Somebody may have installed by hand; then npm's own list decides.
  if (!stamped) {
    const locked = packagesOf(paths.lockfile)
    if (!covers(locked, installed, false)) return 'package-lock.json 变了'
    if (dev && !covers(locked, installed, true)) return LACKS_DEV
  }
  const whole = Object.keys(installed).every((path) => existsSync(join(root, path, 'package.json')))
  if (!whole || !existsSync(paths.node)) return '缺了几个'
  if (!stamped) writeStamp(root, dev)
  return null
}

const WITHOUT_DEV = 'without dev'

/**
 * The stamp only saves work, so a folder that cannot be written is no reason to stop.
 * @param {string} root
 * @param {boolean} dev
 */
export function writeStamp(root, dev) {
  const { lockfile, stamp } = installPaths(root)
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  try {
    writeFileSync(stamp, `${hash}${dev ? '' : ` ${WITHOUT_DEV}`}\n`)
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM', 'ENOSPC'].includes(error.code)) throw error
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Two starts in one checkout must not install at once. Resolves to how to let the next one in.
 * @param {string} root
 */
export async function waitForTurn(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const file = join(tmpdir(), `install-${process.getuid?.() ?? 0}-${name}.lock`)
  for (let reported = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    const age = existsSync(file) ? Date.now() - statSync(file).mtimeMs : 0
    if (holder ? !isAlive(holder) : age > 2000) rmSync(file, { force: true })
    else if (!reported) console.log('  等另一个程序装完……')
    reported = true
    await sleep(200)
  }
}

/**
 * The sentence for an install that failed, from the output of npm.
 * @param {string} output
 * @param {string} root
 */
export function explainInstall(output, root) {
  if (/ENOSPC|no space left/i.test(output)) {
    return `${root} 所在的硬盘满了：腾出空间再来。`
  }
  if (/EROFS|EACCES|EPERM|read-only file system/i.test(output)) {
    return `文件夹 ${root} 写不了，软件包装不进去。`
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENOTCACHED/i.test(output)) {
    return '软件包下载不了：看看能不能连上 npm 的服务器。'
  }
  if (/can only install|not in sync|EUSAGE/i.test(output)) {
    return 'package.json 和 package-lock.json 对不上：运行 npm install。'
  }
  return 'npm ci 没有成功，它的输出在上面。'
}

/** @param {string} root */
function hasDev(root) {
  const { installed } = installPaths(root)
  return existsSync(installed) && Object.values(packagesOf(installed)).some((entry) => entry.dev)
}

/**
 * npm's command line and how to run it in `folder`.
 * @param {string} folder
 * @param {string[]} command
 * @param {boolean} dev
 */
export function npmRun(folder, command, dev) {
  // npm's variables describe the command that runs now; the install below is one of its own.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  )
  const kinds = [dev ? '--include=dev' : '--omit=dev', '--include=optional']
  return {
    npm: windows ? 'npm.cmd' : 'npm',
    args: [...command, '--no-audit', '--no-fund', ...kinds],
    options: { cwd: folder, env: { ...env, NODE_ENV: 'development' }, shell: windows },
  }
}

/** Adds what is missing: what is there stays where it is, as something may be running from it. */
export const ADD = ['install', '--no-save']

/**
 * Whether npm did it, with its output.
 * @param {string} folder
 * @param {string[]} command
 * @param {boolean} dev
 */
function runNpm(folder, command, dev) {
  const { npm, args, options } = npmRun(folder, command, dev)
  const limits = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const run = spawnSync(npm, args, { ...options, ...limits })
  return {
    done: run.status === 0,
    output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`,
  }
}

/**
 * @param {string} root
 * @param {boolean} dev
 * @param {boolean} add
 */
function installAll(root, dev, add) {
  const { stamp, modules } = installPaths(root)
  try {
    removeAside(root)
    mkdirSync(modules, { recursive: true })
    rmSync(stamp, { force: true })
  } catch (error) {
    return explainInstall(String(error.code), root)
  }
  return explainRun(root, runNpm(root, add ? ADD : ['ci'], dev))
}

/**
 * @param {string} root
 * @param {{ done: boolean, output: string }} run
 */
export function explainRun(root, { done, output }) {
  if (!done) {
    console.error(output)
    return explainInstall(output, root)
  }
  if (existsSync(installPaths(root).node)) return null
  return '软件包里没有带来 Node 24：npm 设成了不运行安装脚本的要允许，没有现成软件包的系统先装 Node 24。'
}

/**
 * Resolves to null, or to the sentence that says why the packages could not be installed.
 * @param {string} root
 * @param {boolean} dev
 */
export async function installPackages(root, dev) {
  const first = whyInstall(root, dev)
  if (first === null) return null
  console.log(`正在装软件包（${first}）……`)
  const started = Date.now()
  const leave = await waitForTurn(root)
  try {
    const reason = whyInstall(root, dev)
    // A newer lockfile takes nothing from a developer.
    const kept = dev || hasDev(root)
    const failure = reason === null ? null : installAll(root, kept, reason === LACKS_DEV)
    if (failure) return failure
    writeStamp(root, kept)
    console.log(`  装好了（${((Date.now() - started) / 1000).toFixed(1)} 秒）`)
    return null
  } finally {
    leave()
  }
}
