import { pinyin } from 'pinyin-pro'

const MAX_STEM = 50

/** A name to sign in with made of a person's name, 王小明 → wangxiaoming, that nobody has: with a number if need be. */
export function proposeLoginName(displayName: string, isTaken: (name: string) => boolean): string {
  const syllables = pinyin(displayName, { toneType: 'none', type: 'array', surname: 'head' })
  const letters = syllables
    .join('')
    .toLowerCase()
    .replaceAll(/ü/gu, 'v')
    .replaceAll(/[^a-z0-9]/gu, '')
  const stem = (letters.length < 2 ? `user${letters}` : letters).slice(0, MAX_STEM)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}${number}`
    if (!isTaken(name)) return name
  }
}
