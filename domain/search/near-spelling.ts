import { listRuns } from '../catalogue/grams.ts'
import { isLetters, soundOf } from './word-spelling.ts'

/** Of two characters only what sounds the same is near: they have too many neighbours. */
const SHORTEST = 3
const MAX_OFFERED = 3

/**
 * The text put right in one place, the best first: with the word that letters spell (xieshang for 协商), with a word
 * that sounds the same (义疹 for 义诊), or with one character of a longer word (庄良县 for 庄浪县). What sounds the
 * same is meant before what does not, and a longer word before a shorter one.
 */
export function listNearSpellings(text: string, words: readonly string[]): string[] {
  const known = [...new Set(words)].filter((word) => !text.includes(word))
  const sounding = listRuns(text).flatMap(({ text: run, start }) =>
    known
      .filter((word) => soundsLike(run, word))
      .map((word) => text.slice(0, start) + word + text.slice(start + run.length)),
  )
  const replaced = known
    .flatMap((word) => replaceOne(text, word))
    .toSorted(
      (one, other) => Number(other.sounds) - Number(one.sounds) || other.length - one.length,
    )
    .map(({ whole }) => whole)
  return [...new Set([...sounding, ...replaced])].slice(0, MAX_OFFERED)
}

function soundsLike(run: string, word: string): boolean {
  if (isLetters(run)) return soundOf(word) === run
  const { length } = [...run]
  return length < SHORTEST && length === [...word].length && soundOf(run) === soundOf(word)
}

/** The text with one character put right so that it holds the word, wherever that is possible. */
function replaceOne(text: string, word: string) {
  const signs = [...text]
  const wanted = [...word]
  if (wanted.length < SHORTEST) return []
  const near: { whole: string; sounds: boolean; length: number }[] = []
  for (let start = 0; start + wanted.length <= signs.length; start += 1) {
    const differing = [...wanted.keys()].filter((index) => wanted[index] !== signs[start + index])
    const [index = 0] = differing
    const [typed, right] = [signs[start + index] ?? '', wanted[index] ?? '']
    if (differing.length !== 1 || !/\p{Script=Han}/u.test(typed)) continue
    const whole = signs.with(start + index, right).join('')
    near.push({ whole, sounds: soundOf(typed) === soundOf(right), length: wanted.length })
  }
  return near
}
