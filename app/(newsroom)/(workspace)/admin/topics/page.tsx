import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { TOPIC_KINDS } from '#db/states'
import { listKeptTopics } from '#domain/article/topics/list-kept-topics'
import { TOPIC_KIND_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { ChangeHistory } from '../_components/change-history.tsx'
import { SearchForm, SearchSelect } from '../_components/search-form.tsx'
import { listAddress } from '../_lib/list-address.ts'
import { TopicTable } from './_components/topic-table.tsx'

export const metadata: Metadata = { title: '专题专栏' }
export const instant = false

const HERE = '/admin/topics'
const STATES = ['running', 'ended'] as const

export default async function TopicsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor(HERE)
  const query = await searchParams
  const words = textOf(query['q'])
  const kind = oneOf(query['kind'], TOPIC_KINDS)
  const state = oneOf(query['state'], STATES)
  const after = textOf(query['after'])
  const now = new Date()
  const search = { actor, now, words, kind, state, after }
  const { rows, next } = await orNotFound(listKeptTopics(database(), search))
  const asked = { q: words, kind, state }
  const searched = Object.values(asked).some(Boolean)
  const here = listAddress(HERE, asked)
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <span className="grow" />
        <a className="button go" href="/admin/topics/new">
          新增
        </a>
      </AdminHead>
      <div className="page-body admin-body">
        <SearchForm action={HERE} words={words} label="名称或网址名" searched={searched}>
          <SearchSelect
            name="kind"
            label="类别"
            value={kind}
            choices={TOPIC_KINDS.map((one) => [one, TOPIC_KIND_WORDS[one]])}
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
        </SearchForm>
        {rows.length === 0 ? (
          <EmptyState title={searched ? '没有找到这样的专题' : '还没有专题、专栏'}>
            {searched
              ? '少写几个字再找。'
              : '新增一个，写稿的人就可以选它；有了第一篇报道，读者才看得到。'}
          </EmptyState>
        ) : (
          <TopicTable rows={rows} now={now} />
        )}
        <NextPage base={here} next={next} started={after !== undefined} />
        <ChangeHistory
          actor={actor}
          subject="topic"
          base={here}
          after={textOf(query['changes'])}
          now={now}
        />
      </div>
    </>
  )
}
