/** A share or sum of shares with at most two places: 3, 1.5, 0.33. */
export function formatShare(share: number): string {
  return String(Math.round(share * 100) / 100)
}

/** 92%, of a part of a whole; 不到1% and 99% where rounding would make nothing or all of it. */
export function formatPart(part: number, whole: number): string {
  const percent = Math.round((100 * part) / whole)
  if (part > 0 && percent === 0) return '不到1%'
  return `${part < whole && percent === 100 ? 99 : percent}%`
}

/** How long a decision took, in the unit one would say it in. */
export function splitDuration(milliseconds: number): { figure: string; unit: string } {
  const hours = milliseconds / 3_600_000
  if (hours < 1) return { figure: String(Math.round(hours * 60)), unit: '分钟' }
  if (hours < 48) return { figure: String(Math.round(hours)), unit: '小时' }
  return { figure: String(Math.round(hours / 2.4) / 10), unit: '天' }
}

/** 73%; a dash where nothing came in. */
export const formatPercent = (percent: number | null): string =>
  percent === null ? '–' : `${percent}%`

/** What waits, beside a label: 12, or 999+, beyond which no list counts. */
export const formatWaiting = (count: number): string => (count > 999 ? '999+' : String(count))

/** 12,345 */
export const formatCount = (count: number): string => Math.round(count).toLocaleString('en-US')

/** 平凉市, 平凉市（本级）, 甘肃省（省级）, 平凉市（部分） */
export function formatRankedDivision({
  name,
  level,
  part,
}: {
  name: string
  level: string
  part: 'whole' | 'own' | 'part'
}): string {
  if (part === 'whole') return name
  if (part === 'part') return `${name}（部分）`
  return `${name}${level === 'province' ? '（省级）' : '（本级）'}`
}
