// Walks the site as a stranger and as somebody signed in, and tries on every address and form what attackers
// try. Time-based modules stay out: a busy machine is slow for other reasons; sqlmap asks about SQL.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Bench, Finding, Judge, Severity } from './judge.ts'
import { runJudge } from './run-judge.ts'

const MODULES =
  'backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss,xxe'
const SCAN_SECONDS = 240
const ATTACK_SECONDS = 90
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

async function scan(bench: Bench, who: string, cookie: string | null): Promise<Finding[]> {
  const { baseUrl, folder } = bench
  const report = join(folder, `wapiti-${who}.json`)
  const args = ['-u', `${baseUrl}/`, '--scope', 'folder', '-m', MODULES, '-f', 'json', '-o', report]
  const bounds = ['-d', '3', '--max-links-per-page', '60', '--max-files-per-dir', '20', '-t', '30']
  const times = ['--max-scan-time', SCAN_SECONDS, '--max-attack-time', ATTACK_SECONDS].map(String)
  const store = ['--flush-session', '--store-session', join(folder, who), '--no-bugreport']
  const starts = cookie === null ? [] : ['/desk', '/review', '/published', '/account', '/admin']
  const signedIn = cookie === null ? [] : ['-H', `Cookie: ${cookie}`]
  const inside = starts.flatMap((path) => ['-s', baseUrl + path])
  await runJudge('wapiti', [...args, ...bounds, ...times, ...store, ...signedIn, ...inside], {
    cwd: folder,
    install: 'apt-get install wapiti',
  })
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report
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

export const wapiti: Judge = {
  name: 'wapiti',
  judge: async (bench) => [
    ...(await scan(bench, 'anonymous', null)),
    ...(await scan(bench, 'signed-in', bench.cookie)),
  ],
}
