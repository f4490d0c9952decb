// A day all in figures, as some writers set it before a story: 2026.3.11, 2026-03-11, 2026.3.11-13.

const YEAR = String.raw`20\d{2}`
const MONTH = '(?:1[0-2]|0?[1-9])'
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])`
const END = `(?:(?:至|到|-{1,2}|~)(?:(?:${YEAR}\\k<mark>)?${MONTH}\\k<mark>)?${DAY})?`

/** Part of a longer pattern, so that what is found has names. No number of a version or an address is one. */
export const DAY_IN_FIGURES = String.raw`(?<![\d./-])${YEAR}(?<mark>[./-])${MONTH}\k<mark>${DAY}日?${END}日?(?![\d/-]|\.\d)`

const PARTS = new RegExp(
  String.raw`^(?<first>${YEAR}(?<mark>[./-])${MONTH}\k<mark>${DAY})日?(?:至|到|-{1,2}|~)?(?<last>.*?)日?$`,
  'u',
)

/** The same in words of a day: 2026年3月11日至13日. */
export function spellDay(text: string): string {
  const { first = '', last = '' } = PARTS.exec(text)?.groups ?? {}
  return last === '' ? spell(first) : `${spell(first)}至${spell(last)}`
}

function spell(text: string): string {
  const [day = '', month, year] = text.split(/[./-]/u).toReversed()
  return `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${day}日`
}
