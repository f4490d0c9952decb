import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageHead } from '#components/newsroom/page-head'
import { canChangeSettings } from '#domain/site/can-change-settings'
import { getSettings } from '#domain/site/settings'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { SettingsForm } from './_components/settings-form.tsx'

export const metadata: Metadata = { title: '网站设置' }
export const instant = false

export default async function SettingsPage() {
  const actor = await requireActor('/admin/settings')
  if (!canChangeSettings(actor)) notFound()
  const { siteName, motto, siteAddress, icpNumber, policeNumber, siteCode } =
    await getSettings(database())
  return (
    <>
      <PageHead title="网站设置" />
      <div className="page-body">
        <SettingsForm saved={{ siteName, motto, siteAddress, icpNumber, policeNumber, siteCode }} />
      </div>
    </>
  )
}
