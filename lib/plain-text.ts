import { z } from 'zod'

import './schema-sentences.ts'

// Every text that comes from a request: a form, an action, a JSON body, a query parameter. What no
// database and no page can hold, NUL and halves of surrogate pairs, is refused in words. Other control
// characters, and those that turn the direction of what follows them, become a space each: who brought
// them along cannot see them to delete them, and what is counted by places stays where it was.
export const BROKEN_TEXT = '里面有存不下的字符（多半是复制时带进来的），请删去再试'

const BROKEN = /[\0\p{Surrogate}]/u
const UNSEEN_CONTROL = /(?![\0\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

export const isPlainText = (text: string): boolean => !BROKEN.test(text)

export const withoutControls = (text: string): string => text.replaceAll(UNSEEN_CONTROL, ' ')

/** `missing` says what is wanted where there is no text at all. */
export const plainText = (missing?: string) =>
  z.string(missing).overwrite(withoutControls).refine(isPlainText, BROKEN_TEXT)
