// Tries SQL injection on every address that takes a question, as a stranger and as somebody signed in.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { NotJudged, type Bench, type Finding, type Judge } from './judge.ts'
import { runJudge } from './run-judge.ts'

const ANYBODY = [
  '/api/suggest?q=meeting',
  '/api/v1/articles?limit=5&division=620825&type=meeting&after=x',
  '/api/v1/activities?limit=5&division=620825&type=meeting',
  '/api/v1/search?q=meeting&division=620825&type=meeting&year=2026&order=newest',
  '/api/v1/withdrawals?since=2026-01-01',
  '/search?q=meeting&region=zhuanglang&type=meeting&year=2026',
  '/sign-in?callbackUrl=/desk',
]
const SIGNED_IN = [
  '/desk?state=draft&after=1',
  '/review?level=1&division=620825&type=meeting&after=1',
  '/published?q=meeting&division=620825&after=1',
  '/notices?after=1',
  '/stats?period=2026-03&division=620800&list=people',
  '/stats/freshness?division=620800',
  '/api/stats/workbook?period=2026-03&division=620800',
]
/** Errors, unions and answers that differ; nothing that waits, since a busy machine is slow by itself. */
const TECHNIQUES = 'BEU'

async function tryAddresses(
  { baseUrl, folder }: Bench,
  who: string,
  addresses: readonly string[],
  cookie: string | null,
): Promise<Finding[]> {
  const list = join(folder, `sqlmap-${who}.txt`)
  const results = join(folder, `sqlmap-${who}.csv`)
  writeFileSync(list, addresses.map((address) => `${baseUrl}${address}\n`).join(''))
  writeFileSync(results, '')
  const args = ['--batch', '-m', list, `--results-file=${results}`, `--technique=${TECHNIQUES}`]
  const depth = ['--level=2', '--risk=1', '--dbms=PostgreSQL', '--threads=1', '--delay=0.02']
  const store = ['--flush-session', `--output-dir=${join(folder, `sqlmap-${who}`)}`]
  const signedIn =
    cookie === null
      ? []
      : [`--cookie=${cookie}`, '-p', 'state,after,level,division,type,q,period,list']
  const { code, output } = await runJudge('sqlmap', [...args, ...depth, ...store, ...signedIn], {
    cwd: folder,
    install: 'apt-get install sqlmap',
  })
  if (/unable to connect to the target/i.test(output)) {
    throw new NotJudged(`sqlmap did not reach ${baseUrl}`)
  }
  if (code !== 0) throw new Error(`sqlmap ended with ${code}: ${output.slice(-500)}`)
  return readFileSync(results, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ severity: 'high', title: 'SQL injection', where: `${who} ${line}` }))
}

export const sqlmap: Judge = {
  name: 'sqlmap',
  judge: async (bench) => [
    ...(await tryAddresses(bench, 'anonymous', ANYBODY, null)),
    ...(await tryAddresses(bench, 'signed-in', SIGNED_IN, bench.cookie)),
  ],
}
