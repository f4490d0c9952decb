// What a page of the import carries between its two steps: names of movers, which nobody is to read in a page's source.

import { seal, unseal } from '../../account/sealed.ts'
import { REGISTER_COLUMNS, type RegisterLine } from './register-columns.ts'
import type { SessionFields } from '../schemas.ts'

interface Seal {
  /** Whose page it is: to anybody else it is worth nothing. */
  accountId: number
  key: string
}

/** Null for a column that the sheet does not have. */
type PackedLine = [line: number, sheet: string | null, ...cells: (string | null)[]]

const sealOf = ({ accountId, key }: Seal) => ({ key, purpose: `rows of sheets of ${accountId}` })

const pack = ({ line, sheet, cells }: RegisterLine): PackedLine => [
  line,
  sheet ?? null,
  ...REGISTER_COLUMNS.map(({ field }) => cells[field] ?? null),
]

const unpack = ([line, sheet, ...cells]: PackedLine): RegisterLine => ({
  line,
  ...(sheet !== null && { sheet }),
  cells: Object.fromEntries(
    REGISTER_COLUMNS.flatMap(({ field }, index) => {
      const cell = cells[index] ?? null
      return cell === null ? [] : [[field, cell]]
    }),
  ),
})

export interface SealedRegister {
  session: SessionFields
  lines: RegisterLine[]
  /** The version that the lines were compared with; null where there was no session yet. */
  lockVersion: number | null
}

export const sealRegister = ({ session, lines, lockVersion }: SealedRegister, by: Seal): string =>
  seal(JSON.stringify([session, lockVersion, ...lines.map(pack)]), sealOf(by))

/** What was sealed for this person; null for anything else. */
export function unsealRegister(sealed: string, by: Seal): SealedRegister | null {
  const text = unseal(sealed, sealOf(by))
  if (text === null) return null
  const [session, lockVersion, ...lines] = JSON.parse(text) as [
    SessionFields,
    number | null,
    ...PackedLine[],
  ]
  return { session, lockVersion, lines: lines.map(unpack) }
}
