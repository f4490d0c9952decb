const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 18 as 十八; from 1 to 99, as sessions and lectures are numbered. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = DIGITS[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`
}
