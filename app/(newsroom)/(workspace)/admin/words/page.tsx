import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { State } from '#components/ui/state'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import { WATCHED_TERM_KINDS } from '#db/states'
import { listWatchedTermsForAdmin } from '#domain/watched-term/list-watched-terms-for-admin'
import { WATCHED_TERM_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'

export const metadata: Metadata = { title: '词表' }
export const instant = false

const HERE = '/admin/words'

export default orMissing(async function TermsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const kind = oneOf(query['kind'], WATCHED_TERM_KINDS)
  const { rows, total, next } = await orNotFound(
    listWatchedTermsForAdmin(database(), { actor, terms: text, kind, after }),
  )
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <State grow>共 {total} 个词</State>
        <ButtonLink kind="primary" href="/admin/words/new">
          加词
        </ButtonLink>
      </AdminHead>
      <AdminList
        action={HERE}
        query={query}
        label="词、改法或理由"
        asked={{ q: text, kind }}
        choices={
          <SearchSelect
            name="kind"
            label="类别"
            value={kind}
            choices={WATCHED_TERM_KINDS.map((one) => [one, WATCHED_TERM_KIND_LABELS[one]])}
          />
        }
        found={rows.length}
        next={next}
        empty={(searched) =>
          searched
            ? { title: '没有找到这样的词', hint: '少写几个字再找。' }
            : {
                title: '词表还是空的',
                hint: '加上本站自己要留意的错词和敏感词，写稿、审稿时会提示。可以一次贴许多行。',
              }
        }
        changes={{ actor, subject: 'watched-term', now: new Date() }}
      >
        <Table kind="records" narrow="cards" caption="词表">
          <thead>
            <tr>
              <ColumnHead>词</ColumnHead>
              <ColumnHead>类别</ColumnHead>
              <ColumnHead>改为</ColumnHead>
              <ColumnHead>理由</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <RowHead strong>
                  <a href={`${HERE}/${row.id}`}>{row.term}</a>
                </RowHead>
                <Cell brief label="类别">
                  {WATCHED_TERM_KIND_LABELS[row.kind]}
                </Cell>
                <Cell label="改为">
                  {row.replacement ?? <span className="text-ink-2">留意</span>}
                </Cell>
                <Cell label="理由">{row.explanation}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </AdminList>
    </>
  )
})
