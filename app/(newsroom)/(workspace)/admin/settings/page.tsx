import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageBody } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { ChangeHistory } from '../_components/change-history.tsx'
import { RecordForm } from '../_components/record-form.tsx'
import { formValues } from '../_lib/record-fields.ts'
import { saveSettings } from './actions.ts'
import { SETTING_GROUPS } from './_lib/setting-groups.ts'

export const metadata: Metadata = { title: '站点设置' }
export const instant = false

const HERE = '/admin/settings'

export default async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const [{ demoContent: _, ...saved }, divisions] = await Promise.all([
    getSettings(db),
    listDivisions(db),
  ])
  const province = divisions.find(({ level }) => level === 'province')
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <PageBody stack>
        <p className="text-ink-2">
          本站报道 <b>{province?.name}</b> 的各级政协。省份在建站时选定，以后不改。
        </p>
        <RecordForm
          label="站点设置"
          groups={SETTING_GROUPS}
          saved={formValues(saved)}
          send={saveSettings}
          done="存好了，读者现在看到的就是这样。"
        />
        <ChangeHistory
          actor={actor}
          subject="settings"
          subjectKey="site"
          base={HERE}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
}
