import type { Division } from '../division/division.ts'

/** What a cell may say for a division, with those that it may mean. */
export type DivisionNames = ReadonlyMap<string, readonly Division[]>

/** Names a division so that only it has the name: 庄浪县, and 石家庄市桥西区 where another 桥西区 is. */
export function nameInRoster(divisions: readonly Division[], code: string): string {
  const division = divisions.find((one) => one.code === code)
  if (!division) return code
  const isOnly = divisions.every((one) => one === division || one.name !== division.name)
  return isOnly ? division.name : `${parentOf(divisions, division)?.name ?? ''}${division.name}`
}

/** Each division by name and code, with and without the prefecture before it, and by a short name that is no other's. */
export function listDivisionNames(divisions: readonly Division[]): DivisionNames {
  const names = Map.groupBy(
    divisions.flatMap((division) => {
      const { code, name, level } = division
      const parent = parentOf(divisions, division)
      const whole = parent ? [`${parent.name}${name}`] : []
      const words = [code, name, ...whole, ...(level === 'province' ? ['全省'] : [])]
      return words.map((word) => [word, division] as const)
    }),
    ([word]) => word,
  )
  const known = new Map([...names].map(([word, found]) => [word, found.map(([, one]) => one)]))
  for (const [short, found] of Map.groupBy(divisions, ({ shortName }) => shortName)) {
    if (!known.has(short)) known.set(short, found)
  }
  return known
}

export const findInRoster = (names: DivisionNames, cell: string): readonly Division[] =>
  names.get(cell.replaceAll(/\s/gu, '')) ?? []

const parentOf = (divisions: readonly Division[], { parentCode }: Division) =>
  divisions.find(({ code }) => code === parentCode)
