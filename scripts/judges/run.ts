// Lets judges from outside look at a running portal:
//   npm run judges [-- NAME ...]
// JUDGES_URL is its address (http://localhost:3000 unless set), JUDGES_DATA_DIR where its data lies (.data),
// JUDGES_CORRESPONDENT, JUDGES_EDITOR, JUDGES_ADMIN and JUDGES_AUDITOR who is signed in (people of the demo), with
// JUDGES_PASSWORD. They send what attackers send, signed in too: let them at a portal with demo content only. Ends with 0 when nothing of
// medium weight or above is unexplained and every judge was there.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { csp } from './csp.ts'
import { groupFindings } from './group-findings.ts'
import { hostileBodies } from './hostile-bodies.ts'
import { hostilePictures } from './hostile-pictures.ts'
import { NotJudged, type Bench, type Finding, type Judge } from './judge.ts'
import { madeUpAddresses } from './made-up-addresses.ts'
import { retire } from './retire.ts'
import { sbom } from './sbom.ts'
import { secondProcess } from './second-process.ts'
import { secretlint } from './secretlint.ts'
import { signIn } from './sign-in.ts'
import { signInTiming } from './sign-in-timing.ts'
import { sqlmap } from './sqlmap.ts'
import { wapiti } from './wapiti.ts'

const JUDGES: readonly Judge[] = [
  csp,
  sbom,
  secretlint,
  retire,
  signInTiming,
  hostilePictures,
  hostileBodies,
  madeUpAddresses,
  secondProcess,
  sqlmap,
  wapiti,
]

/** Places of what is open; of what is not, one is enough. */
const MAX_SHOWN = 20

/** Prints what the judge found, each kind once; returns how much of it is unexplained. */
function report(judge: string, findings: readonly Finding[]): number {
  const kinds = groupFindings(judge, findings)
  for (const { severity, title, findings, reason, isOpen } of kinds) {
    const shown = findings.slice(0, isOpen ? MAX_SHOWN : 1)
    const more = findings.length > shown.length ? ` and ${findings.length - shown.length} more` : ''
    console.log(
      `  ${isOpen ? 'FOUND' : 'noted'} ${severity}: ${title} (${shown.join('; ')}${more})`,
    )
    if (reason !== null) console.log(`        ${reason}`)
  }
  const open = kinds.filter(({ isOpen }) => isOpen).length
  console.log(`  ${findings.length} findings, ${open} kinds to be mended or explained`)
  return open
}

async function main(names: readonly string[]): Promise<number> {
  const {
    JUDGES_URL = 'http://localhost:3000',
    JUDGES_CORRESPONDENT = 'zhuanglang',
    JUDGES_EDITOR = 'editor3b',
    JUDGES_ADMIN = 'admin',
    JUDGES_AUDITOR = 'auditor',
    JUDGES_PASSWORD = 'longyuan-demo-2026',
    JUDGES_DATA_DIR = '.data',
  } = process.env
  const unknown = names.filter((name) => !JUDGES.some((judge) => judge.name === name))
  if (unknown.length > 0) throw new NotJudged(`There is no judge ${unknown.join(', ')}`)
  const baseUrl = JUDGES_URL.replace(/\/$/, '')
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const bench: Bench = {
    root,
    baseUrl,
    dataDir: resolve(root, JUDGES_DATA_DIR),
    correspondent: JUDGES_CORRESPONDENT,
    cookies: {
      correspondent: await signIn(baseUrl, JUDGES_CORRESPONDENT, JUDGES_PASSWORD),
      editor: await signIn(baseUrl, JUDGES_EDITOR, JUDGES_PASSWORD),
      administrator: await signIn(baseUrl, JUDGES_ADMIN, JUDGES_PASSWORD),
      auditor: await signIn(baseUrl, JUDGES_AUDITOR, JUDGES_PASSWORD),
    },
    folder: mkdtempSync(join(tmpdir(), 'portal-judges-')),
  }
  console.log(`What the judges write lies in ${bench.folder}`)
  let failed = 0
  for (const { name, judge } of JUDGES) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`${name} ...`)
    try {
      failed += report(name, await judge(bench))
    } catch (error) {
      failed += 1
      const message = error instanceof NotJudged ? error.message : String(error)
      console.log(`  NOT JUDGED: ${message}`)
    }
  }
  console.log(failed === 0 ? '\nNothing is unexplained.' : `\n${failed} to look at.`)
  return failed === 0 ? 0 : 1
}

try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof NotJudged)) throw error
  console.log(error.message)
  process.exit(1)
}
