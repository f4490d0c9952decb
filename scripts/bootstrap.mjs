// Runs under whatever Node a machine has (20 or newer) and needs no package: it installs what is locked and then hands
// over to Node 24, which is one of the packages.

import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installInTwo } from './install-in-two.mjs'
import { installPackages, installPaths } from './install-packages.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Calls `gone` when npm, which started this, was killed and can no longer pass signals on. Without
 * npm there is nobody to miss.
 * The scripts of package.json say `exec`, so that no shell runs between npm and this process.
 * @param {() => void} gone
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    gone()
  }, 300)
  timer.unref()
}

/**
 * Installs what is missing, then runs a TypeScript file of this project under Node 24 until it ends.
 * @param {string} script
 * @param {string[]} args
 * @param {boolean} dev whether it needs the packages for development
 * @param {boolean} inTwo whether it can begin with the first packages, and waits for a message that the others are there
 */
export async function runUnderNode24(script, args, dev, inTwo = false) {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    console.error(`启动要 Node 20 或更新的版本，现在是 ${process.version}。`)
    process.exit(1)
  }
  const arriving = inTwo ? await installInTwo(ROOT) : null
  const failure = arriving ? null : await installPackages(ROOT, dev)
  if (failure) {
    console.error(failure)
    process.exit(1)
  }
  const { node, modules } = installPaths(ROOT)
  const quick = new URL('launch/modules-of-drizzle.ts', import.meta.url).href
  const child = spawn(node, ['--import', quick, join(ROOT, script), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter),
      ...(arriving && { PACKAGES_ARRIVE: 'yes' }),
    },
    // The channel closes when this process dies, however it dies; the child then stops by itself.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  watchParent(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`Node 24 在这里运行不了：${error.message}`)
    process.exit(1)
  })
  let lacking = false
  child.on('exit', (code, signal) => process.exit(signal || lacking ? 1 : (code ?? 1)))
  const missing = await arriving?.others
  if (missing) {
    console.error(missing)
    lacking = true
    child.kill('SIGTERM')
  } else if (arriving && child.connected) child.send('installed')
}
