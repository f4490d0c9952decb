const DIGITS = '零一二三四五六七八九'

/** A whole number from 1 to 999 in characters: 十八, 一百零五. */
export function formatHan(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const digit = (number: number) => (number === 0 ? '' : DIGITS.charAt(number))
  const upper = hundreds > 0 ? `${digit(hundreds)}百` : ''
  if (tens === 0) return upper + (hundreds > 0 && ones > 0 ? '零' : '') + digit(ones)
  return `${upper}${tens === 1 && hundreds === 0 ? '' : digit(tens)}十${digit(ones)}`
}
