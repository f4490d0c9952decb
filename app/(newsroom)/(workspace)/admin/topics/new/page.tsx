import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import { findNextPosition } from '#domain/article/topics/list-topics-for-admin'
import type { TopicFields } from '#domain/article/topics/schemas'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { saveNewTopic } from '../actions.ts'
import { TOPIC_GROUPS } from '../_lib/topic-fields.ts'

export const metadata: Metadata = { title: '新增专题专栏' }
export const instant = false

const LIST = '/admin/topics'
const EMPTY: Record<Exclude<keyof TopicFields, 'position'>, string> = {
  kind: 'column',
  cadence: 'news',
  name: '',
  slug: '',
  startsOn: '',
  endsOn: '',
  intro: '',
}

export default orMissing(async function NewTopicPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const position = await findNextPosition(database())
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部专题专栏</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>新增专题、专栏</h2>
        <RecordForm
          label="新增专题、专栏"
          groups={TOPIC_GROUPS}
          saved={{ ...EMPTY, position }}
          send={saveNewTopic}
          submitLabel="新增"
          then={LIST}
        />
      </PageBody>
    </>
  )
})
