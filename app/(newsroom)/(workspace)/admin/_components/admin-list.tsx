import { EmptyState } from '#components/ui/empty-state'
import { PageBody } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import type { ChangeSubject } from '#db/change-states'
import type { Actor } from '#domain/account/actor'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { listAddress } from '../../_lib/list-address.ts'
import { ChangeHistory } from './change-history.tsx'
import { SearchForm } from '../../_components/search-form.tsx'

/**
 * What a tab of the administration keeps: a search that is part of the address, what it found or why that
 * is nothing, the way to the next page, and who changed what.
 */
export function AdminList({
  action,
  query,
  label,
  asked,
  choices,
  found,
  next,
  empty,
  changes,
  children,
}: {
  /** The tab's own address. */
  action: string
  query: Awaited<SearchParams>
  /** What the words of the search are looked for in. */
  label: string
  /** What was asked, by its name in the address; the words are `q`. */
  asked: Record<string, string | undefined>
  /** Choices beside the words. */
  choices?: React.ReactNode
  found: number
  next: string | null
  /** What is shown when nothing was found, with and without a search. */
  empty: (searched: boolean) => { title: string; hint: string }
  changes?: { actor: Actor; subject: ChangeSubject; now: Date }
  /** The table. */
  children: React.ReactNode
}) {
  const searched = Object.values(asked).some(Boolean)
  const base = listAddress(action, asked)
  const { title, hint } = empty(searched)
  return (
    <PageBody stack>
      <SearchForm action={action} text={asked['q']} label={label} searched={searched}>
        {choices}
      </SearchForm>
      {found === 0 ? <EmptyState title={title}>{hint}</EmptyState> : children}
      <Pager base={base} next={next} started={textOf(query['after']) !== undefined} />
      {changes && <ChangeHistory {...changes} base={base} after={textOf(query['changes'])} />}
    </PageBody>
  )
}
