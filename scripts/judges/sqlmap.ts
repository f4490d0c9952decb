// Tries SQL injection on every address that takes a question, as a stranger and as people signed in.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { NotJudged, type Bench, type Finding, type Judge } from './judge.ts'
import { runJudge } from './run-judge.ts'
import { judgeWatched } from './watched.ts'

const MEETING = encodeURIComponent('会议')
/** The end of a page that is far behind the newest, as lists by number write it. */
const AFTER = Buffer.from(JSON.stringify([999_999])).toString('base64url')

/**
 * A part of a path is tried where * follows it. A whole year as a file is not here: an address may ask for
 * so few that the judge would wait for minutes at each.
 */
const ANYBODY = [
  `/api/suggest?q=${MEETING}`,
  `/api/v1/articles?limit=5&division=620825&type=meeting&after=${AFTER}`,
  `/api/v1/activities?limit=5&division=620825&type=meeting&from=2020-01-01&until=2026-12-31`,
  `/api/v1/search?q=${MEETING}&division=620825&type=meeting&year=2026&order=newest&limit=5`,
  `/api/v1/withdrawals?limit=5&after=${AFTER}`,
  '/api/v1/articles/1*',
  `/search/${MEETING}*`,
  '/articles/1*',
  '/counties/zhuanglang*',
  '/embed/counties/zhuanglang*',
  '/sign-in?callbackUrl=/desk',
]
const EDITOR = [
  `/desk?tab=draft&q=${MEETING}&after=${AFTER}`,
  `/desk/corrections?article=1&after=${AFTER}`,
  `/review?level=3&region=620825&type=meeting&late=1&free=1&q=${MEETING}&after=${AFTER}`,
  `/published?q=${MEETING}&after=${AFTER}`,
  `/published?list=withdrawn&after=${AFTER}`,
  `/notices?list=unread&after=${AFTER}`,
  `/schedule?list=scheduled&after=${AFTER}`,
  `/stats?period=2026-03&people=all&after=${AFTER}`,
  '/stats/person?account=1&period=2026-03',
  '/stats/places/zhuanglang*',
  '/api/stats/workbook?period=2026-03&place=620800',
  '/review/1*',
]
const ADMINISTRATOR = [
  `/admin/accounts?role=editor1&state=active&place=zhuanglang&q=editor&after=${AFTER}`,
  `/admin/topics?kind=topic&state=running&q=${MEETING}`,
  `/admin/words?kind=mistake&q=${MEETING}`,
  `/admin/leaders?state=standing&q=${MEETING}`,
  `/admin/committees?facts=missing&q=${MEETING}`,
  '/admin/accounts/1*',
]
const AUDITOR = [`/admin/audit?after=${AFTER}`, `/admin/audit/editions?q=${MEETING}&after=${AFTER}`]
/** Errors, unions and answers that differ; nothing that waits, since a busy machine is slow by itself. */
const TECHNIQUES = 'BEU'
const MAX_SECONDS = 1_200

function tryAddresses(
  { baseUrl, folder }: Bench,
  who: string,
  addresses: readonly string[],
  cookie: string | null,
): Promise<Finding[]> {
  const list = join(folder, `sqlmap-${who}.txt`)
  const results = join(folder, `sqlmap-${who}.csv`)
  writeFileSync(list, addresses.map((address) => `${baseUrl}${address}\n`).join(''))
  const mustReach = addresses.map((address) => address.replace('*', ''))
  return judgeWatched({ baseUrl }, { who, cookie, mustReach }, async (proxy) => {
    const args = ['--batch', '-m', list, `--results-file=${results}`, `--technique=${TECHNIQUES}`]
    // Pages of people signed in are rendered for each request, and take ten times as long.
    const [level, signedIn] =
      cookie === null ? [2, []] : [1, [`--cookie=${cookie}`, '--drop-set-cookie']]
    const depth = [`--level=${level}`, '--risk=1', '--dbms=PostgreSQL', `--proxy=${proxy}`]
    const store = ['--flush-session', `--output-dir=${join(folder, `sqlmap-${who}`)}`]
    const { code, output } = await runJudge('sqlmap', [...args, ...depth, ...store, ...signedIn], {
      cwd: folder,
      install: 'apt-get install sqlmap',
      seconds: MAX_SECONDS,
    })
    writeFileSync(join(folder, `sqlmap-${who}.log`), output)
    if (code !== 0) throw new Error(`sqlmap ended with ${code}: ${output.slice(-500)}`)
    if (!existsSync(results)) throw new NotJudged(`sqlmap wrote no results: ${output.slice(-500)}`)
    return [...readResults(readFileSync(results, 'utf8'), who), ...readSuspicions(output, who)]
  })
}

export const sqlmap: Judge = {
  name: 'sqlmap',
  judge: async (bench) => [
    ...(await tryAddresses(bench, 'anonymous', ANYBODY, null)),
    ...(await tryAddresses(bench, 'editor', EDITOR, bench.cookies.editor)),
    ...(await tryAddresses(bench, 'administrator', ADMINISTRATOR, bench.cookies.administrator)),
    ...(await tryAddresses(bench, 'auditor', AUDITOR, bench.cookies.auditor)),
  ],
}

/** The table below its head. What sqlmap tried again and took back is in it, too. */
export function readResults(table: string, who: string): Finding[] {
  const lines = table.split('\n').slice(1)
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const isTakenBack = line.includes('false positive or unexploitable')
      const title = isTakenBack ? 'SQL injection, taken back by sqlmap' : 'SQL injection'
      return { severity: isTakenBack ? 'low' : 'high', title, where: `${who} ${line.trim()}` }
    })
}

/** What a first look at a parameter makes likely: injection, scripts or files by its way. */
export function readSuspicions(output: string, who: string): Finding[] {
  const found = output.match(/heuristic \([^)]*\) test shows that .* might be .*$/gm) ?? []
  return found.map((line) => ({
    severity: 'medium',
    title: 'A first look is suspicious',
    where: `${who} ${line}`,
  }))
}
