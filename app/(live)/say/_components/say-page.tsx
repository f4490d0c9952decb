import { connection } from 'next/server'

import { Card } from '#components/layout/card'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { askQuestion } from '#domain/intake/question'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { env } from '#server/env'
import { readDivisions, readSettings } from '#server/reader/site'

import { FindReceipt } from '../../_components/find-receipt.tsx'
import { LiveFrame } from '../../_components/live-frame.tsx'
import { groupDivisions } from '../_lib/group-divisions.ts'
import { AfterSending } from './after-sending.tsx'
import { NotTaken } from './not-taken.tsx'
import { SayForm } from './say-form.tsx'

/** The public's intake: what is not taken, the form, and the way to what was handed in before. */
export async function SayPage({ chosen }: { chosen: SiteDivision | null }) {
  // Each visit has a question of its own.
  await connection()
  const [divisions, { demoContent }] = await Promise.all([readDivisions(), readSettings()])
  return (
    <LiveFrame current="say">
      <Crumbs path={[{ label: '首页', href: '/' }, { label: '我要说' }]} />
      <PageTitle
        title="我要说"
        lead="三百字以内，说清一件事。当地政协会看，会答复。不用注册，交了就有回执号。"
      />
      {demoContent && <p className="silent mb-6">这是演示站：交来的不会有人办，请不要写真事。</p>}
      <div className="columns">
        <div className="span-8">
          <NotTaken />
          <SayForm
            places={groupDivisions(divisions)}
            chosen={chosen?.code ?? ''}
            question={askQuestion(env().sealingKey, new Date())}
          />
        </div>
        <aside className="lg:col-span-4 stack" aria-label="交了以后">
          <AfterSending />
          <Card id="handed-in" title="已经交过">
            <FindReceipt />
          </Card>
        </aside>
      </div>
    </LiveFrame>
  )
}
