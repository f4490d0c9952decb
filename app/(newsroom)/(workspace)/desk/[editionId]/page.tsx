import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Note } from '#components/newsroom/note'
import { listTopics } from '#domain/article/list-topics'
import { getOwnEdition } from '#domain/review/get-own-edition'
import { wordMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../_lib/picture-addresses.ts'
import { parseId } from '../../_lib/search-params.ts'
import { writableDivisions } from '../../_lib/writable-divisions.ts'
import { CopyForm } from '../_components/copy-form.tsx'
import { StandingCopy } from '../_components/standing-copy.tsx'

export const metadata: Metadata = { title: '改稿' }
export const instant = false

export default async function OwnCopyPage({ params }: { params: Promise<{ editionId: string }> }) {
  const part = (await params).editionId
  const actor = await requireActor(`/desk/${part}`)
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const copy = await orNotFound(getOwnEdition(db, { actor, editionId, now }))
  const { content, edition, edit, history } = copy
  const addresses = await pictureAddresses(db, content.body)
  if (!edit.allowed) return <StandingCopy copy={copy} addresses={addresses} now={now} />
  const [divisions, topics] = await Promise.all([writableDivisions(db, actor), listTopics(db)])
  const returned =
    edition.state === 'returned' ? history.findLast(({ move }) => move === 'return') : undefined
  return (
    <CopyForm
      title={returned ? '修改稿件' : '写稿'}
      draft={{ editionId, lockVersion: edition.lockVersion }}
      content={content}
      divisions={divisions}
      topics={topics}
      addresses={addresses}
    >
      {returned && (
        <Note tone="calm">
          <b>
            {returned.name} {wordMoment(returned.at, now)} 退回：
          </b>
          <span className="said">{returned.reason}</span>
        </Note>
      )}
    </CopyForm>
  )
}
