import type { Division } from '#domain/division/division'

/** 庄浪县（平凉市）: a division with the prefecture it lies in. */
export function formatDivision(divisions: readonly Division[], code: string): string {
  const division = divisions.find((one) => one.code === code)
  if (!division) return code
  const parent = divisions.find((one) => one.code === division.parentCode)
  return parent?.level === 'prefecture' ? `${division.name}（${parent.name}）` : division.name
}
