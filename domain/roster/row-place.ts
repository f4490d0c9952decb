/** Where a row stands in a file; the sheet is named where several were read. */
export interface RowPlace {
  sheet?: string
  line: number
}

export const formatPlace = ({ sheet, line }: RowPlace): string =>
  `${sheet === undefined ? '' : `“${sheet}”`}第 ${line} 行`

export const isSamePlace = (one: RowPlace, other: RowPlace): boolean =>
  one.line === other.line && one.sheet === other.sheet
