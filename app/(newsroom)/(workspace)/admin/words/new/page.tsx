import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import type { WatchedTermFields } from '#domain/watched-term/schemas'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { PasteTerms } from '../_components/paste-terms.tsx'
import { TERM_GROUPS } from '../_lib/term-fields.ts'
import { saveNewTerm } from '../actions.ts'

export const metadata: Metadata = { title: '加词' }
export const instant = false

const LIST = '/admin/words'
const EMPTY: Record<keyof WatchedTermFields, string | number> = {
  term: '',
  kind: 'mistake',
  replacement: '',
  explanation: '',
}

export default orMissing(async function NewTermPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>整个词表</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>加一个词</h2>
        <RecordForm
          label="加一个词"
          groups={TERM_GROUPS}
          saved={EMPTY}
          send={saveNewTerm}
          submitLabel="加进词表"
          then={LIST}
        />
        <hr className="border-line" />
        <h2>贴许多行</h2>
        <PasteTerms />
      </PageBody>
    </>
  )
})
