// 第十八次 and 第18次 are one number: papers write both, so a question finds both.

import { formatHan } from '#lib/format-han'

const DIGITS = '零一二三四五六七八九'
const UNIT = '[次届讲期回场批号]'
/** What a number in characters is made of. */
export const NUMERALS = '一二三四五六七八九十百零〇'
/** Without 第 only what is surely a number: 十八次, not 一次. */
const HAN = new RegExp(`(第[${NUMERALS}]{1,5}|[${NUMERALS}]{2,5})(?=${UNIT})`, 'gu')
const ARABIC = new RegExp(`(?<!\\d)([1-9]\\d{0,2})(?=${UNIT})`, 'gu')
const COUNTED = new RegExp(`((?:第[${NUMERALS}]{1,5}|[${NUMERALS}]{2,5})${UNIT})`, 'u')
/** One numeral alone, as in 八次: without 第 it says how often, too. */
const SHORT = new RegExp(`^(?:\\d(?!\\d)|[${NUMERALS}](?![${NUMERALS}]))`, 'u')

/**
 * Other ways in which papers write a text with a number. Many leave 第 out (十三届二十六次): asked with it, such a
 * number is found without, unless it is short.
 */
export function otherSpellings(text: string): string[] {
  const written = [...new Set([text, spellInFigures(text), spellInWords(text)])]
  if (written.length === 1) return []
  const bare = written
    .filter((each) => each.startsWith('第'))
    .map((each) => each.slice(1))
    .filter((each) => !SHORT.test(each))
  return [...new Set([...written.slice(1), ...bare])]
}

/** The text cut before and after each number in characters with what it counts: 第十八次, 十三届. */
export const splitAtNumbers = (text: string): string[] =>
  text.split(COUNTED).filter((part) => part !== '')

/** Whether the text begins with such a number. */
export const beginsWithNumber = (text: string): boolean => text.search(COUNTED) === 0

const spellInFigures = (text: string): string =>
  text.replace(HAN, (written) => {
    const [, ordinal = '', number = ''] = /^(第?)(.*)$/u.exec(written) ?? []
    const value = parseHan(number)
    return value === null ? written : `${ordinal}${value}`
  })

const spellInWords = (text: string): string =>
  text.replace(ARABIC, (figures) => formatHan(Number(figures)))

/** 1 to 999; null for characters that make no number. */
function parseHan(number: string): number | null {
  const [, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(
      number,
    ) ?? []
  if (hundreds === undefined && tens === undefined && !ones) return null
  const digit = (sign: string | undefined, empty: number) =>
    sign === undefined ? 0 : sign === '' ? empty : DIGITS.indexOf(sign)
  return digit(hundreds, 0) * 100 + digit(tens, 1) * 10 + digit(ones, 0)
}
