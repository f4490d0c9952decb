import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageBody } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import { Icon, type IconName } from '#components/newsroom/icon'
import { runsSite } from '#domain/account/runs-site'
import { env } from '#server/env'
import { healthFactsFor } from '#server/health-facts'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { AdminHead } from '../_components/admin-head.tsx'
import { lampsOf, type Lamp, type LampTone } from './_lib/lamps.ts'

export const metadata: Metadata = { title: '运行状况' }
export const instant = false

const SIGNS: Record<LampTone, { icon: IconName; word: string }> = {
  late: { icon: 'must', word: '马上办' },
  early: { icon: 'warn', word: '这周办' },
  calm: { icon: 'ok', word: '正常' },
}

export default orMissing(async function StatusPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const { dataDir, backups } = env()
  const facts = await healthFactsFor(actor, dataDir)
  const lamps = lampsOf(facts, { now: new Date(), backups })
  const count = (tone: LampTone) => lamps.filter((lamp) => lamp.tone === tone).length
  return (
    <>
      <AdminHead actor={actor} current="/admin/status">
        <State grow tone={count('late') > 0 ? 'late' : 'calm'}>
          {count('late') + count('early') === 0
            ? '都正常，不用管。'
            : `${count('late')} 件要马上办，${count('early')} 件这周办。`}
          <span className="max-xl:hidden!">最多每 15 秒看一次，刷新就是新的。</span>
        </State>
      </AdminHead>
      <PageBody>
        <Table narrow="cards" caption="网站的各项怎么样，要办的在前">
          <thead>
            <tr>
              <ColumnHead>什么</ColumnHead>
              <ColumnHead>怎么样</ColumnHead>
              <ColumnHead>现在</ColumnHead>
              <ColumnHead>怎么办</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {lamps.map((lamp) => (
              <LampRow key={lamp.name} lamp={lamp} />
            ))}
          </tbody>
        </Table>
      </PageBody>
    </>
  )
})

function LampRow({ lamp: { name, tone, figure, remedy, href } }: { lamp: Lamp }) {
  const { icon, word } = SIGNS[tone]
  return (
    <tr>
      <RowHead strong>
        <span className="md:whitespace-nowrap">{name}</span>
      </RowHead>
      <Cell brief>
        <State tone={tone}>
          <Icon name={icon} />
          {word}
        </State>
      </Cell>
      <Cell label="现在">{figure}</Cell>
      <Cell label="怎么办">
        {remedy ?? <span className="whitespace-nowrap">不用管</span>}
        {href && (
          <>
            {' '}
            <a href={href}>去看</a>
          </>
        )}
      </Cell>
    </tr>
  )
}
