// What is wrong with a row of a register, in words.

import { formatDay, type IsoDay } from '#lib/dates'

import { namesAPerson } from '../../article/checklist.ts'
import { REGISTER_COLUMNS, type RegisterCells } from './register-columns.ts'

export const LONGEST = { title: 100, category: 20, name: 40 }
const MAX_NAMES = 60
const MAX_UNITS = 20
export const isBefore = (day: string | null, other: string | null): boolean =>
  day !== null && other !== null && day < other

export function listDateIssues(dates: {
  assignedOn: string | null
  dueOn: string | null
  answeredOn: string | null
}): string[] {
  return [
    ...(isBefore(dates.dueOn, dates.assignedOn) ? ['期限早于交办日期'] : []),
    ...(isBefore(dates.answeredOn, dates.assignedOn) ? ['答复日期早于交办日期'] : []),
  ]
}

const DONE_ON = {
  openedOn: '立案日期',
  assignedOn: '交办日期',
  answeredOn: '答复日期',
  closedOn: '办结日期',
} as const

/** Nobody has answered on a day that is still to come. */
export function listAheadIssues(
  days: Readonly<Record<keyof typeof DONE_ON, IsoDay | null>>,
  today: IsoDay,
): string[] {
  const names = Object.keys(DONE_ON) as (keyof typeof DONE_ON)[]
  return names.flatMap((name) => {
    const day = days[name]
    return day !== null && day > today ? [`${DONE_ON[name]}${formatDay(day)}还没有到`] : []
  })
}

/** A space is left in a name where nobody can say how many it stands for. */
export function listUnclearIssues({
  people,
  units,
}: Record<'people' | 'units', readonly string[]>): string[] {
  const list = (names: readonly string[], of: string) =>
    names
      .filter((name) => /\s/u.test(name))
      .map((name) => `“${name}”看不出是几个${of}，名称里不要空格，几个之间用顿号隔开`)
  return [...list(people, '提案者'), ...list(units, '单位')]
}

export function listNameIssues({
  movers,
  leads,
  joints,
}: Record<'movers' | 'leads' | 'joints', readonly string[]>): string[] {
  const tooLong = [...movers, ...leads, ...joints].find((name) => name.length > LONGEST.name)
  const twice = joints.find((unit) => leads.includes(unit))
  return [
    ...(tooLong === undefined ? [] : [`“${tooLong}”太长，几个名字之间用顿号隔开`]),
    ...(twice === undefined ? [] : [`${twice}又是主办又是会办`]),
    ...(movers.length > MAX_NAMES ? [`提案人最多 ${MAX_NAMES} 个`] : []),
    ...(leads.length + joints.length > MAX_UNITS ? [`单位最多 ${MAX_UNITS} 个`] : []),
  ]
}

/** Numbers of persons have no business in a register, wherever they were typed. */
export function listPersonalIssues(cells: RegisterCells): string[] {
  const found = REGISTER_COLUMNS.find(({ field }) => namesAPerson(cells[field]))
  return found ? [`${found.name}里有手机号或身份证号，请去掉`] : []
}
