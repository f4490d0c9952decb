import type { KeptOf } from '../../_lib/kept/kept-words.ts'

/** What stands in the form of raw copy, by the names of its fields. */
export type RawWords = Record<'rawText' | 'printDate' | 'pageLabel' | 'fileName', string>

/** `fileName`: the file that brought more than words, none of which a device keeps. */
export const NO_WORDS: RawWords = { rawText: '', printDate: '', pageLabel: '', fileName: '' }

/** Raw copy on this device, until its drafts are on the site. */
export const keptRaw = (accountId: number): KeptOf => ({ accountId, form: 'import', about: 'new' })
