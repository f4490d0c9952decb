// 六有: six named things that a room has or has not. Offices call them differently, so their names are a setting; a room
// keeps which of them it has, by their places.

const PLACES = 6
const SEPARATOR = /[、,，;；\s]+/u

/** The names that the setting has; none where nobody has named all six. */
export function listStandards(setting: string): string[] {
  const names = setting.split(SEPARATOR).filter(Boolean)
  return isNamed(names) ? names : []
}

const isNamed = (names: readonly string[]): boolean =>
  names.length === PLACES && new Set(names).size === PLACES

/** Whether the setting may be written so: six different names, or none. */
export const areStandards = (setting: string): boolean =>
  setting === '' || listStandards(setting).length > 0

/** The places that are written, in order: 1、3、5; by number, or by the names that they have. Null for anything else. */
export function parsePlaces(text: string, names: readonly string[] = []): string | null {
  const places = text
    .trim()
    .split(SEPARATOR)
    .filter(Boolean)
    .map((one) => (/^[1-6]$/.test(one) ? one : String(names.indexOf(one) + 1)))
  return places.includes('0') ? null : [...new Set(places)].toSorted().join('、')
}

/** 有场所、有台账: the names of places, where they have some. */
export const namePlaces = (places: string, names: readonly string[]): string =>
  names.length === 0 ? places : names.filter((_, index) => hasStandard(places, index)).join('、')

/** Whether a room has the standard of a place, counted from 0. */
export const hasStandard = (places: string, index: number): boolean =>
  places.split('、').includes(String(index + 1))

/**
 * The place that each of the six has after their names have changed: that of its own name, else the same one where it has only
 * got a new name, else none (0).
 */
export function movedPlaces(before: readonly string[], after: readonly string[]): number[] {
  return before.map((name, index) => {
    const place = after.indexOf(name)
    if (place >= 0) return place + 1
    return before.includes(after[index] ?? name) ? 0 : index + 1
  })
}
