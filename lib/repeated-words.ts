/** So many letters in a row are somebody's own words, and no chance. */
const OWN_LETTERS = 12
const LETTER = /[\p{L}\p{N}]/u

/**
 * The parts of a text that repeat another letter by letter, each as it stands in the text. Spaces and points are no
 * letters: who only changes those has not reworded.
 */
export function findRepeated(text: string, source: string): string[] {
  const letters = lettersOf(text)
  const others = [...source].filter((one) => LETTER.test(one)).join('')
  const repeated: string[] = []
  for (let from = 0; from + OWN_LETTERS <= letters.length;) {
    let to = from
    while (to < letters.length && others.includes(joined(letters.slice(from, to + 1)))) to += 1
    const [first, last] = [letters[from], letters[to - 1]]
    const isOwn = to - from >= OWN_LETTERS && first !== undefined && last !== undefined
    if (isOwn) repeated.push(text.slice(first.at, last.at + last.letter.length))
    from = isOwn ? to : from + 1
  }
  return repeated
}

interface Letter {
  letter: string
  at: number
}

const joined = (letters: readonly Letter[]): string => letters.map(({ letter }) => letter).join('')

function lettersOf(text: string): Letter[] {
  const found: Letter[] = []
  let at = 0
  for (const letter of text) {
    if (LETTER.test(letter)) found.push({ letter, at })
    at += letter.length
  }
  return found
}
