import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../../account/runs-site.ts'
import type { RecordKind } from '../../admin-record/record-kind.ts'
import { refuseTaken } from './refuse-taken.ts'
import { topicSchema, type TopicFields } from './schemas.ts'
import { isTopicReferred } from './topic-references.ts'

export const TOPIC_FIELDS = {
  kind: topics.kind,
  cadence: topics.cadence,
  name: topics.name,
  slug: topics.slug,
  position: topics.position,
  startsOn: topics.startsOn,
  endsOn: topics.endsOn,
  intro: topics.intro,
}

export const TOPIC: RecordKind<TopicFields> = {
  subject: 'topic',
  table: topics,
  key: topics.id,
  columns: TOPIC_FIELDS,
  schema: topicSchema,
  shape: topicSchema.shape,
  nameOf: ({ name }) => name,
  requireKeeper: (actor) => requireSiteAdmin(actor),
  missing: '没有这个专题',
  taken: () => new Refusal('conflict', '刚有人加了同名的专题，请刷新页面'),
  check: async (tx, { before, after, key }) => {
    if (after.startsOn && after.endsOn && after.endsOn < after.startsOn) {
      throw new Refusal('invalid-input', '结束不能早于开始', { endsOn: ['结束不能早于开始'] })
    }
    // Readers and other sites know the address of a topic that articles are filed under.
    const moved = before !== null && before.slug !== after.slug
    if (moved && key !== null && (await isTopicReferred(tx, key))) {
      const reason = '已经有稿件用它，网址名不能再改'
      throw new Refusal('conflict', reason, { slug: [reason] })
    }
    await refuseTaken(tx, after, key)
  },
  checkRemoval: async (tx, key) => {
    if (!(await isTopicReferred(tx, key))) return
    throw new Refusal('conflict', '有稿件用着它，不能删。填上结束的日子，它就不再收新稿')
  },
}
