interface PrintedPartProps {
  /** How many are on the page. */
  shown: number
  /** How many there are, where that was counted. */
  total?: number | undefined
  unit: '篇' | '项'
  /** Where all of them, or the rest, are found. */
  address: string
}

/** Says on paper, where no button leads on, that a list is longer than what is printed of it. */
export function PrintedPart({ shown, total, unit, address }: PrintedPartProps) {
  if (total !== undefined && total <= shown) return null
  return (
    <p className="mt-6 hidden break-all print:block" data-unread="">
      这里印出{shown}
      {unit}，{total === undefined ? '后面的' : `全部${total}${unit}`}见 {address}
    </p>
  )
}
