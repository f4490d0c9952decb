/** One figure with its word and, beside it, what it is to be read against. */
export function Sum({
  word,
  note,
  children,
}: {
  word: string
  note: string
  children: React.ReactNode
}) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {children}
        <small>{note}</small>
      </dd>
    </div>
  )
}
