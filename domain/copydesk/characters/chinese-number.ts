// Numbers of days, months and years as copy prints them: 16, 十六, 三十, and 二零二三 digit by digit.

const DIGITS = '零一二三四五六七八九'
const digitOf = (one: string): number => (/\d/.test(one) ? Number(one) : DIGITS.indexOf(one))

export function toNumber(text: string | undefined): number {
  if (text === undefined) return 0
  if (/^\d+$/.test(text)) return Number(text)
  if (text.length === 4) return Number([...text].map(digitOf).join(''))
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const high = !text.includes('十') ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens ?? '')
  return high * 10 + (ones === undefined || ones === '' ? 0 : DIGITS.indexOf(ones))
}
