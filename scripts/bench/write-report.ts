import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Compared } from './compare.ts'
import { drawChart } from './draw-chart.ts'
import { drawRequests } from './requests/draw-requests.ts'
import { SERVER_NAMES, SERVERS, type Requests } from './requests/measure-requests.ts'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const [BEGIN, END] = ['<!-- figures of npm run bench -->', '<!-- end of figures -->']

/** Writes the figures beside and into docs/performance.md; `note` says what else the machine did. */
export function writeReport(compared: Compared, requests: Requests, note: string): void {
  const figures = { ...compared, requests }
  writeFileSync(join(DOCS, 'performance.json'), `${JSON.stringify(figures, null, 2)}\n`)
  writeFileSync(join(DOCS, 'performance.svg'), drawChart(compared))
  writeFileSync(join(DOCS, 'performance-requests.svg'), drawRequests(requests))
  const page = join(DOCS, 'performance.md')
  const text = readFileSync(page, 'utf8')
  const [head = '', rest = ''] = text.split(BEGIN)
  const [, tail = ''] = rest.split(END)
  const shown = [
    describeRun(compared, note),
    '![Pages a second by who answers](performance-requests.svg)',
    renderRequests(requests),
    '## Questions',
    renderQuestions(compared),
  ]
  writeFileSync(page, `${head}${BEGIN}\n\n${shown.join('\n\n')}\n\n${END}${tail}`)
}

const describeRun = ({ measuredAt, machine }: Compared, note: string): string =>
  `Measured on ${measuredAt}, ${machine}${note === '' ? '' : `; ${note}`}. Milliseconds.`

export function renderRequests({ pages, firstView, memory }: Requests): string {
  const byPage = renderTable([
    ['page', 'bytes', ...SERVERS.flatMap((one) => [`${SERVER_NAMES[one]}, a second`, 'p99'])],
    ...pages.map(({ page, bytes, by }) => [
      page,
      String(bytes),
      ...SERVERS.flatMap((one) => [String(by[one].perSecond), String(by[one].p99)]),
    ]),
  ])
  const views = renderTable([
    ['first view after a publication', 'p50', 'longest'],
    ...firstView.map(({ page, p50, most }) => [page, String(p50), String(most)]),
  ])
  const { requests, before, after } = memory
  const kept = `The portal's process had ${before} MB before ${requests.toLocaleString('en')} of these requests, and ${after} MB after them.`
  return ['## Pages', byPage, views, kept].join('\n\n')
}

function renderQuestions({ few, many, rows }: Compared): string {
  return renderTable([
    ['what', `p50 of ${few}`, 'p95', `p50 of ${many}`, 'p95', 'ratio', 'bar', ''],
    ...rows.map(({ what, bar, few: small, many: large, ratio }) => [
      what,
      ...[small.p50, small.p95, large.p50, large.p95, ratio, bar].map(String),
      large.p95 > bar ? 'over' : '',
    ]),
  ])
}

/** As Markdown, columns as wide as their widest cell. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...others.map(line)].join('\n')
}
