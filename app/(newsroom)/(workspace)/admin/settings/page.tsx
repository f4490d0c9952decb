import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageBody } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { ChangeHistory } from '../_components/change-history.tsx'
import { RecordForm } from '../_components/record-form.tsx'
import { formValues } from '../_lib/record-fields.ts'
import { askForSettings, saveSettings } from './actions.ts'
import { SECOND_GROUPS, SETTING_GROUPS } from './_lib/setting-groups.ts'

export const metadata: Metadata = { title: '站点设置' }
export const instant = false

const HERE = '/admin/settings'

export default orMissing(async function SettingsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const [{ demoContent: _, county, ...saved }, divisions] = await Promise.all([
    getSettings(db),
    listDivisions(db),
  ])
  const [whole] = divisions
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <PageBody stack>
        <p className="text-ink-2">
          本站报道 <b>{whole?.name}</b>
          {county ? '政协。这个县' : ' 的各级政协。省份'}在建站时选定，以后不改。
        </p>
        <RecordForm
          label="站点设置"
          groups={SETTING_GROUPS}
          saved={formValues(saved)}
          send={saveSettings}
          done="存好了，读者现在看到的就是这样。"
        />
        <section className="grid gap-4" aria-labelledby="second">
          <div>
            <h2 id="second">要第二个人确认的设置</h2>
            <p className="text-ink-2">
              改稿件看几遍、操作留多久，一个人说了不算：提请以后，由另一位管理员或审计员在“第二人确认”里同意才改。
            </p>
          </div>
          <RecordForm
            label="要第二个人确认的设置"
            groups={SECOND_GROUPS}
            saved={{ reviewLevels: saved.reviewLevels, auditDays: saved.auditDays, reason: '' }}
            send={askForSettings}
            submitLabel="提请确认"
          />
        </section>
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
})
