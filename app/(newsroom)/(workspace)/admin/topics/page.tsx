import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { Spacer } from '#components/ui/page-head'
import { TOPIC_KINDS } from '#db/states'
import { listTopicsForAdmin } from '#domain/article/topics/list-topics-for-admin'
import { TOPIC_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { TopicTable } from './_components/topic-table.tsx'

export const metadata: Metadata = { title: '专题专栏' }
export const instant = false

const HERE = '/admin/topics'
const STATES = ['running', 'ended'] as const

export default orMissing(async function TopicsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const kind = oneOf(query['kind'], TOPIC_KINDS)
  const state = oneOf(query['state'], STATES)
  const now = new Date()
  const search = { actor, now, text, kind, state, after }
  const { rows, next } = await orNotFound(listTopicsForAdmin(database(), search))
  const asked = { q: text, kind, state }
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <Spacer />
        <ButtonLink kind="primary" href="/admin/topics/new">
          新增专题、专栏
        </ButtonLink>
      </AdminHead>
      <AdminList
        action={HERE}
        query={query}
        label="名称或网址名"
        asked={asked}
        choices={
          <>
            <SearchSelect
              name="kind"
              label="类别"
              value={kind}
              choices={TOPIC_KINDS.map((one) => [one, TOPIC_KIND_LABELS[one]])}
            />
            <SearchSelect
              name="state"
              label="状态"
              value={state}
              choices={[
                ['running', '在开'],
                ['ended', '已结束'],
              ]}
            />
          </>
        }
        found={rows.length}
        next={next}
        empty={(searched) =>
          searched
            ? { title: '没有找到这样的专题', hint: '少写几个字再找。' }
            : {
                title: '还没有专题、专栏',
                hint: '新增一个，写稿的人就可以选它；有了第一篇报道，读者才看得到。',
              }
        }
        changes={{ actor, subject: 'topic', now }}
      >
        <TopicTable rows={rows} now={now} />
      </AdminList>
    </>
  )
})
