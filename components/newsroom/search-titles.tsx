import { Icon } from './icon.tsx'

/** Looks for words in the headlines of a list, by its own address. */
export function SearchTitles({
  action,
  within,
  words,
}: {
  /** The list's address. */
  action: string
  /** What of the address stays, such as the tab that is open. */
  within: Readonly<Record<string, string>>
  words: string | undefined
}) {
  return (
    <search>
      <form className="search-titles" action={action}>
        {Object.entries(within).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="unseen" htmlFor="title-words">
          在标题里找
        </label>
        <input
          id="title-words"
          className="input"
          type="search"
          name="q"
          maxLength={60}
          defaultValue={words}
          placeholder="在标题里找"
        />
        <button type="submit" className="button square" aria-label="查找">
          <Icon name="find" />
        </button>
      </form>
    </search>
  )
}
