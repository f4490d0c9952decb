/** A table of a story, which scrolls sideways in a box of its own, also by keys. */
export function TableBox({
  caption,
  children,
}: {
  caption: string | undefined
  children: React.ReactNode
}) {
  return (
    <div
      className="table-box"
      role="group"
      aria-label={caption === undefined ? '表格' : `表格：${caption}`}
      tabIndex={0}
    >
      <table>{children}</table>
    </div>
  )
}
