import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { runsSite } from '#domain/account/runs-site'
import { requireActor } from '#server/session'

import { AdminHead } from '../../_components/admin-head.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { PasteWords } from '../_components/paste-words.tsx'
import { WORD_GROUPS } from '../_lib/word-fields.ts'
import { saveNewWord } from '../actions.ts'

export const metadata: Metadata = { title: '加词' }
export const instant = false

const LIST = '/admin/words'
const EMPTY = { word: '', kind: 'mistake', replacement: '', explanation: '' }

export default async function NewWordPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <span className="grow" />
        <BackLink href={LIST}>整个词表</BackLink>
      </AdminHead>
      <div className="page-body admin-body">
        <h2>加一个词</h2>
        <RecordForm
          label="加一个词"
          groups={WORD_GROUPS}
          saved={EMPTY}
          send={saveNewWord}
          word="加进词表"
          then={LIST}
        />
        <hr className="rule" />
        <h2>贴许多行</h2>
        <PasteWords />
      </div>
    </>
  )
}
