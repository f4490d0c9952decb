import { Icon } from '#components/newsroom/icon'

import type { OwnTab } from '#domain/review/list-own-editions'

/** Looks for words in the headlines of my copy, within the tab that is open. */
export function DeskSearch({ tab, words }: { tab: OwnTab | undefined; words: string | undefined }) {
  return (
    <search>
      <form className="desk-search" action="/desk">
        {tab && <input type="hidden" name="tab" value={tab} />}
        <label className="unseen" htmlFor="desk-words">
          在标题里找
        </label>
        <input
          id="desk-words"
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
