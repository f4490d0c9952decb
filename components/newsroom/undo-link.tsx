/** The way back from what one press has changed. */
export const UndoLink = ({
  label,
  onUndo,
  ref,
}: {
  /** What it takes back, for those who hear it: 填入的地点. */
  label: string
  onUndo: () => void
  ref?: React.Ref<HTMLButtonElement>
}) => (
  <button
    ref={ref}
    type="button"
    className="min-h-tap cursor-pointer text-xs text-ink-2 underline underline-offset-4 hover:text-ink"
    onClick={onUndo}
  >
    撤<span className="sr-only">{label}</span>
  </button>
)
