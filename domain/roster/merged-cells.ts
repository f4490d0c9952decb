/** Cells that are one, such as B3:B5, counted from 0. */
export interface MergedCells {
  range: string
  top: number
  left: number
  bottom: number
  right: number
}

export function parseMerged(range: string): MergedCells {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return {
    range,
    top: Number(top) - 1,
    left: parseColumn(left),
    bottom: Number(bottom) - 1,
    right: parseColumn(right),
  }
}

const parseColumn = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1

/** What Excel calls a column: A to Z, then AA. */
export const nameColumn = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : nameColumn(Math.floor(index / 26) - 1) + nameColumn(index % 26)

export const covers = ({ top, left, bottom, right }: MergedCells, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right
