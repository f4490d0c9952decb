import { z } from 'zod'

import './schema-sentences.ts'

// Every text that comes from a request: a form, an action, a JSON body, a query parameter. What no
// database and no page can hold, NUL and halves of surrogate pairs, is refused in words.
export const BROKEN_TEXT = '里面有存不下的字符（多半是复制时带进来的），请删去再试'

const BROKEN = /[\0\p{Surrogate}]/u

export const isPlainText = (text: string): boolean => !BROKEN.test(text)

/** `missing` says what is wanted where there is no text at all. */
export const plainText = (missing?: string) => z.string(missing).refine(isPlainText, BROKEN_TEXT)
