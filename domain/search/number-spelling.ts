// 第十八次 and 第18次 are one number: papers write both, so a question finds both.

const DIGITS = '零一二三四五六七八九'
const UNIT = '[次届讲期回场批号]'
/** Without 第 only what is surely a number: 十八次, not 一次. */
const HAN = new RegExp(
  `(第[一二三四五六七八九十百零〇]{1,5}|[一二三四五六七八九十百]{2,5})(?=${UNIT})`,
  'gu',
)
const ARABIC = new RegExp(`(?<!\\d)([1-9]\\d{0,2})(?=${UNIT})`, 'gu')

/**
 * Other ways in which papers write a text with a number. Many leave 第 out (十三届二十六次): asked with it, such a
 * number is found without, unless it is short or would stand in a larger one, as 十八次 does in 二十八次.
 */
export function otherSpellings(text: string): string[] {
  const otherwise = spellNumbersOtherwise(text)
  if (otherwise === null) return []
  const bare = [text, otherwise]
    .filter((written) => written.startsWith('第'))
    .map((written) => written.slice(1))
    .filter((written) => !/^(?:\d(?!\d)|[一二三四五六七八九十](?![十百]))/u.test(written))
  return [otherwise, ...bare]
}

/** The text with its numbers written the other way; null when it counts nothing. */
export function spellNumbersOtherwise(text: string): string | null {
  const inFigures = text.replace(HAN, (written) => {
    const [, ordinal = '', number = ''] = /^(第?)(.*)$/u.exec(written) ?? []
    const value = parseHan(number)
    return value === null ? written : `${ordinal}${value}`
  })
  if (inFigures !== text) return inFigures
  const inWords = text.replace(ARABIC, (figures) => formatHan(Number(figures)))
  return inWords === text ? null : inWords
}

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

function formatHan(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const digit = (number: number) => (number === 0 ? '' : DIGITS.charAt(number))
  const upper = hundreds > 0 ? `${digit(hundreds)}百` : ''
  if (tens === 0) return upper + (hundreds > 0 && ones > 0 ? '零' : '') + digit(ones)
  return `${upper}${tens === 1 && hundreds === 0 ? '' : digit(tens)}十${digit(ones)}`
}
