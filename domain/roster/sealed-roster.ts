// What a page of the import carries between its two steps, and what is kept of the second: mobile numbers and one-time
// links, which nobody is to read in a page's source or in a dump.

import { z } from 'zod'

import { plainText } from '#lib/plain-text'

import { seal, unseal } from '../account/sealed.ts'
import { packLine, unpackLine, type RosterLine } from './columns.ts'

interface Seal {
  /** Whose page it is: to anybody else it is worth nothing. */
  accountId: number
  key: string
}

const linesSeal = ({ accountId, key }: Seal) => ({ key, purpose: `roster lines of ${accountId}` })
const linksSeal = ({ accountId, key }: Seal) => ({ key, purpose: `roster links of ${accountId}` })

export const sealLines = (lines: readonly RosterLine[], by: Seal): string =>
  seal(JSON.stringify(lines.map(packLine)), linesSeal(by))

/** The lines that were sealed for this person; null for anything else. */
export function unsealLines(sealed: string, by: Seal): unknown[] | null {
  const text = unseal(sealed, linesSeal(by))
  return text === null ? null : (JSON.parse(text) as unknown[]).map(unpackLine)
}

const peopleSchema = z.array(
  z.object({
    accountId: z.int(),
    displayName: plainText(),
    loginName: plainText(),
    divisionCode: plainText(),
    token: plainText(),
    expiresAt: z.coerce.date(),
  }),
)
export type ImportedPerson = z.infer<typeof peopleSchema>[number]

export const sealPeople = (people: readonly ImportedPerson[], by: Seal): string =>
  seal(JSON.stringify(people), linksSeal(by))

/** The people of an import by this person, with their links; null under another key. */
export function unsealPeople(sealed: string, by: Seal): ImportedPerson[] | null {
  const text = unseal(sealed, linksSeal(by))
  return text === null ? null : peopleSchema.parse(JSON.parse(text))
}
