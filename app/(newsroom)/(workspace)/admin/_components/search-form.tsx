/** A search over a list: words, and choices beside them. It is part of the address, so it can be kept. */
export function SearchForm({
  action,
  words,
  label,
  searched,
  children,
}: {
  action: string
  words: string | undefined
  /** What the words are looked for in. */
  label: string
  /** Something was asked, so there is a way back to all. */
  searched: boolean
  children?: React.ReactNode
}) {
  return (
    <form className="list-search" action={action} role="search">
      <label>
        <span>{label}</span>
        <input className="input" type="search" name="q" defaultValue={words} maxLength={60} />
      </label>
      {children}
      <button type="submit" className="button">
        查找
      </button>
      {searched && (
        <a className="button plain" href={action}>
          看全部
        </a>
      )}
    </form>
  )
}

/** One choice of the search; the first is all of them. */
export function SearchSelect({
  name,
  label,
  value,
  choices,
}: {
  name: string
  label: string
  value: string | undefined
  choices: readonly (readonly [value: string, word: string])[]
}) {
  return (
    <label>
      <span>{label}</span>
      <select className="pick" name={name} defaultValue={value ?? ''}>
        <option value="">全部</option>
        {choices.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
