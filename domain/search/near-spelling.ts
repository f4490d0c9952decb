import { pinyin } from 'pinyin-pro'

/** Two characters have too many neighbours. */
const SHORTEST = 3

/**
 * The text with one character put right, so that it holds one of the names: 庄良县 for 庄浪县. One that sounds the same
 * is meant before one that does not. Null when no name is near.
 */
export function findNearSpelling(text: string, names: readonly string[]): string | null {
  const signs = [...text]
  const near: { whole: string; sounds: boolean; length: number }[] = []
  for (const name of new Set(names)) {
    const wanted = [...name]
    if (wanted.length < SHORTEST || text.includes(name)) continue
    for (let start = 0; start + wanted.length <= signs.length; start += 1) {
      const wrong = wanted.filter((sign, index) => sign !== signs[start + index])
      if (wrong.length !== 1) continue
      const index = wanted.findIndex((sign, offset) => sign !== signs[start + offset])
      const typed = signs[start + index] ?? ''
      if (!/\p{Script=Han}/u.test(typed)) continue
      const whole = signs.with(start + index, wanted[index] ?? '').join('')
      near.push({
        whole,
        sounds: soundOf(typed) === soundOf(wrong[0] ?? ''),
        length: wanted.length,
      })
    }
  }
  const [best] = near.toSorted(
    (one, other) => Number(other.sounds) - Number(one.sounds) || other.length - one.length,
  )
  return best?.whole ?? null
}

/** Without its tone, as it is typed. */
const soundOf = (sign: string): string => pinyin(sign, { toneType: 'none', type: 'array' }).join('')
