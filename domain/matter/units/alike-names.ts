// Names that offices may well use for one unit: 县住建局, 住建局 and 县住房和城乡建设局. A person is asked; nothing is merged.

const PLACE = /^[县区市州]/u
const IN_BRACKETS = /[（(].*?[）)]/gu

/** Groups of names that may be of one unit, those only that have a new name. */
export function groupAlikeNames(added: readonly string[], known: readonly string[]): string[][] {
  const groups: string[][] = []
  for (const name of new Set([...added, ...known])) {
    const mates = groups.filter((group) => group.some((other) => areAlike(name, other)))
    const merged = [...mates.flat(), name]
    groups.splice(0, groups.length, ...groups.filter((group) => !mates.includes(group)), merged)
  }
  return groups.filter((group) => group.length > 1 && group.some((name) => added.includes(name)))
}

/** One is short for the other, its characters in their order, of the same place as far as both name one. */
function areAlike(one: string, other: string): boolean {
  const [place, otherPlace] = [one, other].map((name) => PLACE.exec(name)?.[0])
  if (place && otherPlace && place !== otherPlace) return false
  const [short = '', long = ''] = [one, other]
    .map((name) => name.replaceAll(IN_BRACKETS, '').replace(PLACE, ''))
    .toSorted((a, b) => a.length - b.length)
  if (short.length < 3 || !/[局委]$/u.test(short)) return false
  return short[0] === long[0] && short.at(-1) === long.at(-1) && isWithin(short, long)
}

/** 住建局 within 住房和城乡建设局. */
function isWithin(short: string, long: string): boolean {
  let at = -1
  return [...short].every((character) => (at = long.indexOf(character, at + 1)) >= 0)
}
