import { numberOf } from '#lib/form-fields'

type Request = Readonly<Record<string, unknown>>

/** A tick is sent as a word, and none as nothing. */
export const consentOf = (request: Request): Request => ({
  ...request,
  consent: request['consent'] === 'on',
})

/** The words of a proposal as its command takes them, from what its form sends. */
export const wordsOf = (request: Request): Request => ({
  ...consentOf(request),
  with: idsOf(request['with']),
})

/** What an officer proposes; a list that nobody chose from is empty. */
export const decisionOf = (request: Request): Request => ({
  ...request,
  ground: chosen(request['ground']),
  diversion: chosen(request['diversion']),
  mainNumber: numberOf(request['mainNumber']),
})

const chosen = (value: unknown) => (value === '' ? null : value)

/** Accounts that are ticked; of words that were kept on the device, one text. */
export function idsOf(sent: unknown): number[] {
  const texts: unknown[] = Array.isArray(sent)
    ? sent
    : typeof sent === 'string'
      ? sent.split(',')
      : []
  return texts.flatMap((one) => numberOf(one) ?? [])
}
