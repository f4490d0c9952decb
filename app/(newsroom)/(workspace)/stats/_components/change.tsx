/** More or fewer than before, as an arrow and, for those who hear it, in words. */
export function Change({ now, before }: { now: number; before: number }) {
  const by = Math.round((now - before) * 100) / 100
  if (by === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr-only">一样</span>
      </>
    )
  return (
    <>
      <span aria-hidden="true">{by > 0 ? '↑' : '↓'}</span>
      <span className="sr-only">{by > 0 ? '多' : '少'}</span>
      {Math.abs(by)}
    </>
  )
}
