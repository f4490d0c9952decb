import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { getWord } from '#domain/article/words/get-word'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../_components/move-button.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues } from '../../_lib/record-fields.ts'
import { dropWord, saveWord } from '../actions.ts'
import { WORD_GROUPS } from '../_lib/word-fields.ts'

export const metadata: Metadata = { title: '词表' }
export const instant = false

const LIST = '/admin/words'

export default async function WordPage({
  params,
  searchParams,
}: {
  params: Promise<{ wordId: string }>
  searchParams: SearchParams
}) {
  const wordId = parseId((await params).wordId)
  if (wordId === null) notFound()
  const here = `${LIST}/${wordId}`
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const word = await orNotFound(getWord(database(), { actor, wordId }))
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <span className="grow" />
        <BackLink href={LIST}>整个词表</BackLink>
      </AdminHead>
      <div className="page-body admin-body">
        <h2>{word.word}</h2>
        <RecordForm
          label={word.word}
          groups={WORD_GROUPS}
          saved={formValues(word)}
          send={saveWord.bind(null, wordId)}
          done="存好了，下次检查就按它提示。"
        />
        <section className="section-bar">
          <div>
            <h2>删除</h2>
            <p className="mute">删了就不再提示；改动记录里留着它的样子。</p>
          </div>
          <MoveButton
            word="删除"
            title={word.word}
            look="slim"
            place={{ wordId }}
            ask={dropWord}
            then={LIST}
          />
        </section>
        <ChangeHistory
          actor={actor}
          subject="word"
          subjectKey={wordId}
          base={here}
          after={after}
          now={new Date()}
        />
      </div>
    </>
  )
}
