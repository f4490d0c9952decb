import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { SectionBar } from '#components/newsroom/section-bar'
import { PageBody, Spacer } from '#components/ui/page-head'
import { getTopic } from '#domain/article/topics/get-topic'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../_components/move-button.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues } from '../../_lib/record-fields.ts'
import { dropTopic, saveTopic } from '../actions.ts'
import { TOPIC_GROUPS } from '../_lib/topic-fields.ts'

export const metadata: Metadata = { title: '专题专栏' }
export const instant = false

const LIST = '/admin/topics'

export default orMissing(async function TopicPage({
  params,
  searchParams,
}: {
  params: Promise<{ topicId: string }>
  searchParams: SearchParams
}) {
  const topicId = parseId((await params).topicId)
  if (topicId === null) notFound()
  const here = `${LIST}/${topicId}`
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const { referred, ...topic } = await orNotFound(getTopic(database(), { actor, topicId }))
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部专题专栏</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>{topic.name}</h2>
        <RecordForm
          label={topic.name}
          groups={TOPIC_GROUPS}
          saved={formValues(topic)}
          send={saveTopic.bind(null, topicId)}
          done="存好了。"
        />
        <SectionBar as="section">
          <div>
            <h2>删除</h2>
            <p className="text-ink-2">
              {referred
                ? '有稿件用着它，不能删。填上结束的日子，它就不再收新稿。'
                : '还没有稿件用它，可以删；改动记录里留着它的样子。'}
            </p>
          </div>
          {!referred && (
            <MoveButton
              label="删除"
              title={topic.name}
              size="small"
              target={{ topicId }}
              ask={dropTopic}
              then={LIST}
            />
          )}
        </SectionBar>
        <ChangeHistory
          actor={actor}
          subject="topic"
          subjectKey={topicId}
          base={here}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
