// Which Chromium the end-to-end tests drive, and how: the one that is named, else one that is
// installed, else the one that comes with the packages. And which Firefox, where there is one.

import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { userInfo } from 'node:os'
import { OperatorError } from '../process/operator-error.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

/** Where a browser may be installed, most wanted first. */
export function browserPaths(path: string): string[] {
  const folders = [...new Set([...FOLDERS, ...path.split(delimiter).filter(Boolean)])]
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC]
}

async function packagedBrowser(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** Resolves to the program's path. */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new OperatorError(`CHROMIUM_PATH names no program: ${named}.`)
  }
  return browserPaths(env.PATH ?? '').find(isProgram) ?? packagedBrowser()
}

/** Older ones do not know all that the driver asks of them. */
const MIN_FIREFOX = 159

/** Whether what `firefox --version` writes is of a version that can be driven. */
export const isDrivenFirefox = (version: string): boolean =>
  Number(/^Mozilla Firefox (\d+)/.exec(version.trim())?.[1] ?? 0) >= MIN_FIREFOX

/** The Firefox that FIREFOX_PATH names, else one that is installed and new enough; null when there is none. */
export function findFirefox(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env.FIREFOX_PATH
  if (named && !isProgram(named))
    throw new OperatorError(`FIREFOX_PATH names no program: ${named}.`)
  const path = named ?? FOLDERS.map((folder) => join(folder, 'firefox')).find(isProgram)
  if (!path) return null
  if (isDrivenFirefox(execFileSync(path, ['--version'], { encoding: 'utf8' }))) return path
  if (named)
    throw new OperatorError(`FIREFOX_PATH names a Firefox before ${MIN_FIREFOX}: ${named}.`)
  return null
}

const SHARED_MEMORY = '/dev/shm'
/** Several times what two browsers have been seen to take. */
const ROOMY_BYTES = 2 ** 30

/**
 * What the driver adds and we leave out: it has pages hand their pictures over in files, since a container may have
 * little memory to share. Each is made and deleted on the disk.
 */
export function omittedArguments(path = SHARED_MEMORY): string[] {
  if (!existsSync(path)) return []
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize < ROOMY_BYTES ? [] : ['--disable-dev-shm-usage']
}

/** How the browser is started: which, and with which arguments. */
export async function browserOptions(env: Readonly<Record<string, string | undefined>>) {
  return {
    executablePath: await findBrowser(env),
    args: browserArguments(),
    ignoreDefaultArgs: omittedArguments(),
  }
}

/** Nothing of the browser's own may go out to the net, and as root it cannot use its sandbox. */
export function browserArguments(): string[] {
  return [
    ...(process.platform !== 'win32' && userInfo().uid === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // A page of a test is gone before what compiling its scripts well costs comes back.
    '--js-flags=--no-opt,--no-maglev',
  ]
}
