import type { DemoDivision } from '../demo-division.ts'

export interface CommitteeWords {
  /** 庄浪县政协 */
  committee: string
  /** 庄浪 */
  divisionName: string
  /** 县, as in 县政协 and 县直部门. */
  own: string
  /** 全县 */
  whole: string
}

/** How articles speak of a division and its committee. */
export function committeeWords({ name, shortName, level }: DemoDivision): CommitteeWords {
  if (level === 'zone') {
    const own = name.endsWith('新区') ? '新区' : '区'
    return { committee: `${name}政协委员联络组`, divisionName: name, own, whole: `全${own}` }
  }
  const own = name.at(-1) ?? ''
  const spoken = name.length > 4 && level !== 'province' ? shortKind(shortName, own) : name
  return { committee: `${spoken}政协`, divisionName: shortName, own, whole: `全${own}` }
}

/** Autonomous divisions are spoken of by their short name and kind: 肃南县, 临夏州. */
const shortKind = (shortName: string, own: string) =>
  shortName.endsWith(own) ? shortName : shortName + own
