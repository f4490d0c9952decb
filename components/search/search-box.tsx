import { Icon } from '../ui/icon.tsx'

interface SearchBoxProps {
  /** Unlike any other on the page; the box in the masthead is beside that of the search page. */
  id: string
  label: string
  text?: string
  /** Narrowings the next question keeps. */
  keeps?: Record<string, string | undefined>
  compact?: boolean
}

/** A question to the site; an ordinary form, with suggestions where its script runs. */
export function SearchBox({ id, label, text = '', keeps = {}, compact = false }: SearchBoxProps) {
  return (
    <form
      className={compact ? 'mast-search' : 'search-box'}
      role="search"
      aria-label={label}
      action="/search"
    >
      <label className="sr-only" htmlFor={id}>
        搜索报道、县区
      </label>
      <input
        id={id}
        name="q"
        type="text"
        defaultValue={text}
        maxLength={60}
        autoComplete="off"
        enterKeyHint="search"
        placeholder="搜报道、县区"
        data-suggests=""
      />
      {Object.entries(keeps).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {compact ? (
        <button type="submit" aria-label="搜索">
          <Icon name="search" />
        </button>
      ) : (
        <button className="button primary" type="submit">
          搜索
        </button>
      )}
    </form>
  )
}
