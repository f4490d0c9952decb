/** The number an address ends in, or null when it is none: digits only, no zero in front. */
export function articleNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
