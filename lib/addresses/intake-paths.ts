import { DUTY_DONE_PATH, isDutyPath } from './duty-paths.ts'

// Addresses of the public's intake. Its form and its receipts are made for each visit: nobody keeps them, no search
// engine is asked in, and unlike the rest of the site a form is sent to them.

export const SAY_PATH = '/say'
export const SAY_POLICY_PATH = '/say/policy'
export const SAY_LOG_PATH = '/say/log.csv'
export const RECEIPTS_PATH = '/receipts'

/** The form with a place chosen. */
export const sayPath = ({ slug }: { slug: string }): string => `${SAY_PATH}/${slug}`

/** `number` in groups, as its holder reads it. */
export const receiptPath = (number: string): string => `${RECEIPTS_PATH}/${number}`

const NOT_LIVE: readonly string[] = [SAY_POLICY_PATH, SAY_LOG_PATH, DUTY_DONE_PATH]

/** Whether a form of readers is at a decoded path. */
export function takesReaderForm(path: string | null): boolean {
  if (path === null || NOT_LIVE.includes(path)) return false
  return /^\/say(?:\/[^/]*)?$/.test(path) || isDutyPath(path)
}

/** Whether what is at a decoded path is a reader's page that is made for each visit. */
export const isLivePath = (path: string | null): boolean =>
  takesReaderForm(path) || isDutyPath(path) || /^\/receipts(?:\/|$)/.test(path ?? '')
