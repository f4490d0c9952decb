import type { Metadata } from 'next'

import { WORD_KINDS } from '#db/states'
import { listWords } from '#domain/article/words/list-words'
import { WORD_KIND_WORDS } from '#lib/words'
import { database } from '#server/database'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { KeptList } from '../_components/kept-list.tsx'
import { SearchSelect } from '../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'

export const metadata: Metadata = { title: '词表' }
export const instant = false

const HERE = '/admin/words'

export default async function WordsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, query, words, after } = await readListAddress(searchParams)
  const kind = oneOf(query['kind'], WORD_KINDS)
  const { rows, total, next } = await orNotFound(
    listWords(database(), { actor, words, kind, after }),
  )
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <span className="state grow">共 {total} 个词</span>
        <a className="button go" href="/admin/words/new">
          加词
        </a>
      </AdminHead>
      <KeptList
        action={HERE}
        query={query}
        label="词、改法或理由"
        asked={{ q: words, kind }}
        choices={
          <SearchSelect
            name="kind"
            label="类别"
            value={kind}
            choices={WORD_KINDS.map((one) => [one, WORD_KIND_WORDS[one]])}
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
        changes={{ actor, subject: 'word', now: new Date() }}
      >
        <table className="table admin-table">
          <caption className="unseen">词表</caption>
          <thead>
            <tr>
              <th scope="col">词</th>
              <th scope="col">类别</th>
              <th scope="col">改为</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`${HERE}/${row.id}`}>{row.word}</a>
                </th>
                <td data-label="类别" className="brief">
                  {WORD_KIND_WORDS[row.kind]}
                </td>
                <td data-label="改为">{row.replacement ?? <span className="mute">留意</span>}</td>
                <td data-label="理由">{row.explanation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </KeptList>
    </>
  )
}
