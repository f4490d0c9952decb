// npm run simulate: a day of a county, of a province and of the country, against what the page store keeps. Prints what
// docs/scaling.md has, and draws the province's day beside it.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { drawDay } from './draw-day.ts'
import { runDay, type Hour, type Machines } from './run-day.ts'

const DOCS = join(import.meta.dirname, '../../docs')
const GIGABYTE = 1_024 ** 3
/** Seconds until a standby has a change, and half of a quarter until that is seen. */
const LAG = 0.15

const PROVINCE = { views: 3_000_000, stories: 2_000, counties: 86, web: 2, lag: LAG }
const WITH_CACHE = { ...PROVINCE, sharedBytes: GIGABYTE }
const COUNTRY = { views: 100_000_000, stories: 60_000, counties: 2_800, web: 6, lag: LAG }

const DAYS: readonly [name: string, machines: Machines][] = [
  ['county', { views: 20_000, stories: 8, counties: 1, web: 1, sharedBytes: 0, lag: LAG }],
  ['province, each for itself', { ...PROVINCE, sharedBytes: 0 }],
  ['province', WITH_CACHE],
  ['country', { ...COUNTRY, sharedBytes: 32 * GIGABYTE }],
]

const print = (line: string) => process.stdout.write(`${line}\n`)
const sum = (hours: readonly Hour[], part: keyof Hour) =>
  hours.reduce((total, hour) => total + hour[part], 0)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const inBusiestHour = (hours: readonly Hour[], part: keyof Hour) =>
  (Math.max(...hours.map((hour) => hour[part])) / 3_600).toFixed(1)

print(
  '| day | views | sent from the store | from any cache | renders a second, busiest hour | queries a second | on the primary |',
)
print('| --- | --- | --- | --- | --- | --- | --- |')
for (const [name, machines] of DAYS) {
  const hours = runDay(machines)
  const views = sum(hours, 'views')
  const cells = [
    name,
    views.toLocaleString('en'),
    percent(sum(hours, 'fromAnswers'), views),
    percent(views - sum(hours, 'rendered'), views),
    inBusiestHour(hours, 'rendered'),
    inBusiestHour(hours, 'queries'),
    percent(sum(hours, 'onPrimary'), Math.max(1, sum(hours, 'queries'))),
  ]
  print(`| ${cells.join(' | ')} |`)
  if (machines === WITH_CACHE) {
    const title = `A province's day: ${views.toLocaleString('en')} page views, 2,000 stories, two web servers, a shared cache`
    writeFileSync(join(DOCS, 'scaling.svg'), drawDay(title, hours))
  }
}
