/** A name of a division in the letters of a Latin keyboard. */
export interface Spelling {
  whole: readonly string[]
  initials: readonly string[]
}

/** How well letters fit: the whole spelling, its initials, or the beginning of the spelling. */
export type Fit = 'spelling' | 'initials' | 'beginning'

const LETTERS = /^[a-z-]{2,30}$/

/** Null when they do not, or are no letters. */
export function fitSpelling({ whole, initials }: Spelling, letters: string): Fit | null {
  const asked = letters.toLowerCase()
  if (!LETTERS.test(asked)) return null
  if (whole.includes(asked)) return 'spelling'
  if (initials.includes(asked)) return 'initials'
  return asked.length > 2 && whole.some((word) => word.startsWith(asked)) ? 'beginning' : null
}

/** Whether what was typed names a division: by a part of its name, or in letters. */
export function fitsDivision(
  { name, spelling }: { name: string; spelling?: Spelling | undefined },
  typed: string,
): boolean {
  const text = typed.normalize('NFKC').trim()
  return name.includes(text) || (spelling !== undefined && fitSpelling(spelling, text) !== null)
}
