// Walks the site as a stranger and as somebody signed in, and tries on every address and form what attackers
// try. Time-based modules stay out: a busy machine is slow for other reasons; sqlmap asks about SQL.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Bench, Finding, Judge, Severity } from './judge.ts'
import { runJudge } from './run-judge.ts'
import { judgeWatched } from './watched.ts'

const MODULES =
  'backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss,xxe'
const SCAN_SECONDS = 150
/** Of one module. */
const ATTACK_SECONDS = 60
const MAX_SECONDS = 1_200
/** Its levels are 1 to 4; the last two mean that somebody gets in. */
const SEVERITY: Record<number, Severity> = { 1: 'low', 2: 'medium', 3: 'high', 4: 'high' }
/** What it calls an anomaly: an answer 500, or none in time. */
const ABNORMAL: Severity = 'medium'

interface Reported {
  level: number
  path: string
  info: string
  parameter: string | null
}

interface Report {
  vulnerabilities: Record<string, Reported[]>
  anomalies: Record<string, Reported[]>
}

/** Where the walks begin beside the home page. */
const NEWSROOM = ['/desk', '/review', '/published', '/notices', '/stats', '/account']
/** What wapiti asks of the address that its payloads lead to: whether anything came. */
const OWN_PATH = /^\/get_xxe\.php/

function scan(bench: Bench, who: string, cookie: string | null): Promise<Finding[]> {
  const { baseUrl, folder } = bench
  const report = join(folder, `wapiti-${who}.json`)
  const starts = cookie === null ? [] : NEWSROOM
  const watched = { who, cookie, mustReach: ['/', ...starts], ownPath: OWN_PATH }
  return judgeWatched(bench, watched, async (proxy) => {
    const args = [
      '-u',
      `${baseUrl}/`,
      '--scope',
      'folder',
      '-m',
      MODULES,
      '-f',
      'json',
      '-o',
      report,
    ]
    const bounds = [
      '-d',
      '3',
      '--max-links-per-page',
      '30',
      '--max-files-per-dir',
      '20',
      '-t',
      '30',
    ]
    const times = ['--max-scan-time', SCAN_SECONDS, '--max-attack-time', ATTACK_SECONDS].map(String)
    const stored = ['--store-session', join(folder, who), '--store-config', join(folder, 'wapiti')]
    const store = ['--flush-session', ...stored, '--no-bugreport']
    // Its payloads lead to the proxy, and not to a machine of wapiti's makers.
    const through = ['-p', proxy, '--endpoint', `${proxy}/`]
    const signedIn = cookie === null ? [] : ['-H', `Cookie: ${cookie}`]
    const inside = starts.flatMap((path) => ['-s', baseUrl + path])
    const all = [...args, ...bounds, ...times, ...store, ...through, ...signedIn, ...inside]
    const { output, errors } = await runJudge('wapiti', all, {
      cwd: folder,
      install: 'apt-get install wapiti',
      seconds: MAX_SECONDS,
    })
    writeFileSync(join(folder, `wapiti-${who}.log`), output + errors)
    return [...readReport(readFileSync(report, 'utf8'), who), ...readCuts(output, who)]
  })
}

function readReport(report: string, who: string): Finding[] {
  const { vulnerabilities, anomalies } = JSON.parse(report) as Report
  const listed = (kinds: Report['anomalies'], severityOf: (level: number) => Severity) =>
    Object.entries(kinds).flatMap(([kind, all]) =>
      all.map(({ level, path, info }) => ({
        severity: severityOf(level),
        title: `${kind}: ${info}`,
        where: `${who} ${path}`,
      })),
    )
  return [
    ...listed(vulnerabilities, (level) => SEVERITY[level] ?? 'high'),
    ...listed(anomalies, () => ABNORMAL),
  ]
}

/** What it says that it did not get to the end of. */
function readCuts(output: string, who: string): Finding[] {
  const lines = output.match(
    /^(?:Max (?:scan|attack) time was reached|\d+ requests were skipped).*$/gm,
  )
  return (lines ?? []).map((line) => ({ severity: 'low', title: `Cut short: ${line}`, where: who }))
}

export const wapiti: Judge = {
  name: 'wapiti',
  judge: async (bench) => [
    ...(await scan(bench, 'anonymous', null)),
    ...(await scan(bench, 'editor', bench.cookies.editor)),
  ],
}
