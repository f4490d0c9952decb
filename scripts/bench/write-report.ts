import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Compared } from './compare.ts'
import { drawChart } from './draw-chart.ts'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const [BEGIN, END] = ['<!-- figures of npm run bench -->', '<!-- end of figures -->']

/** Writes the figures beside and into docs/performance.md; `note` says what else the machine did. */
export function writeReport(compared: Compared, note: string): void {
  writeFileSync(join(DOCS, 'performance.json'), `${JSON.stringify(compared, null, 2)}\n`)
  writeFileSync(join(DOCS, 'performance.svg'), drawChart(compared))
  const page = join(DOCS, 'performance.md')
  const text = readFileSync(page, 'utf8')
  const [head = '', rest = ''] = text.split(BEGIN)
  const [, tail = ''] = rest.split(END)
  writeFileSync(page, `${head}${BEGIN}\n\n${renderFigures(compared, note)}\n\n${END}${tail}`)
}

/** The table as Markdown, columns as wide as their widest cell. */
function renderFigures({ measuredAt, machine, few, many, rows }: Compared, note: string): string {
  const head = ['what', `p50 of ${few}`, 'p95', `p50 of ${many}`, 'p95', 'ratio', 'bar', '']
  const cells = rows.map(({ what, bar, few: small, many: large, ratio }) =>
    [
      what,
      small.p50,
      small.p95,
      large.p50,
      large.p95,
      ratio,
      bar,
      large.p95 > bar ? 'over' : '',
    ].map(String),
  )
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...cells].map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const when = `Measured on ${measuredAt}, ${machine}${note === '' ? '' : `; ${note}`}. Milliseconds; the ratio is of the medians.`
  return [when, '', line(head), rule, ...cells.map(line)].join('\n')
}
