import { addDays, formatDay, type IsoDay } from '#lib/dates'

import type { Freshness } from './freshness.ts'
import { MAX_EMPTY_COLUMNS } from './freshness.ts'

const NAMED = 8
const AHEAD_DAYS = 7

interface Named extends Freshness {
  name: string
}

export interface FreshnessReport {
  title: string
  text: string
}

/**
 * The week's report in words: what is past its limit, what will be within a week, and how many columns
 * are empty against what inspections allow. Null when there is nothing to act on.
 */
export function formatFreshness(
  { divisions, columns }: { divisions: readonly Named[]; columns: readonly Named[] },
  today: IsoDay,
): FreshnessReport | null {
  const rows = [...divisions, ...columns]
  const stale = rows
    .filter(({ state }) => state === 'stale')
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))
  const until = addDays(today, AHEAD_DAYS)
  const soon = rows
    .flatMap(({ name, staleOn }) => (staleOn ? [{ name, staleOn }] : []))
    .filter(({ staleOn }) => staleOn > today && staleOn <= until)
    .toSorted((a, b) => a.staleOn.localeCompare(b.staleOn))
  const silent = divisions.filter(({ state }) => state === 'empty')
  const empty = columns.filter(({ state }) => state === 'empty')
  const parts = [
    listed(
      '过了红线',
      stale.map(({ name, days }) => `${name} ${days} 天`),
    ),
    listed(
      '七天内将到',
      soon.map(({ name, staleOn }) => `${name} ${formatDay(staleOn, yearOf(today))}`),
    ),
    listed(
      '还没有发过',
      silent.map(({ name }) => name),
    ),
    empty.length > 0 ? `空栏目 ${empty.length} 个（检查最多允许 ${MAX_EMPTY_COLUMNS} 个）` : '',
  ].filter(Boolean)
  if (parts.length === 0) return null
  return { title: `本周更新：${titleOf(stale.length, soon.length)}`, text: `${parts.join('；')}。` }
}

function titleOf(stale: number, soon: number): string {
  if (stale > 0) return `${stale} 处过了红线`
  return soon > 0 ? `${soon} 处七天内到红线` : '有地方或栏目是空的'
}

function listed(prefix: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length > NAMED ? `等 ${names.length} 处` : ''
  return `${prefix}：${names.slice(0, NAMED).join('、')}${more}`
}

const yearOf = (day: IsoDay) => Number(day.slice(0, 4))
