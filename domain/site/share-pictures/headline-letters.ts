import { readFileSync } from 'node:fs'

// Node takes the package's CommonJS build, which has a default export; the linter looks at the other.
// oxlint-disable-next-line import/default
import opentype, { type Command } from 'opentype.js'

import type { Letters } from './compose-card.ts'

// The bold weight of Noto Serif SC cut down to the characters that newspapers use (GB 2312, names of
// places and people). Papers set 〓 where they have no type for a character; so do we.
const MISSING = '〓'

/** Opens the font beside this file; about a second, so only the process that draws does it. */
export function openLetters(): Letters {
  const file = readFileSync(new URL('headline-font.woff', import.meta.url))
  const font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length))
  const set = (text: string) =>
    [...text].map((letter) => (font.charToGlyphIndex(letter) > 0 ? letter : MISSING)).join('')
  const features = { kerning: false, features: {} }
  return {
    measure: (text) => font.getAdvanceWidth(set(text), 1, features),
    outline: (text, x, y, size) =>
      font.getPath(set(text), x, y, size, features).commands.map(writeCommand).join(''),
  }
}

/** As SVG says it; the library's own writer loses numbers on the way. */
function writeCommand({ type, ...points }: Command): string {
  const { x1, y1, x2, y2, x, y } = points
  const numbers = [x1, y1, x2, y2, x, y].filter((one) => one !== undefined)
  return type + numbers.map((one) => one.toFixed(1)).join(' ')
}
