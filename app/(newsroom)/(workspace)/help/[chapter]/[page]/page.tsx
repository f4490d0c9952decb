import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ManualText } from '#components/newsroom/manual-text'
import { BackLink } from '#components/ui/back-link'
import { PageBody, PageHead } from '#components/ui/page-head'
import { readChapters, readPage } from '#server/manual/read-manual'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { PrintButton } from '../../../_components/print-button.tsx'
import { resolveTarget } from '../../_lib/resolve-target.ts'

export const instant = false

type Props = { params: Promise<{ chapter: string; page: string }> }

async function findPage({ params }: Props) {
  const { chapter, page } = await params
  const pages = (await readChapters()).flatMap((one) => one.pages)
  // The gate hands a Chinese name on as it was sent.
  const path = `${chapter}/${decodeURIComponent(page)}`
  return { pages, found: pages.find((one) => one.path === path) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await findPage(props)
  return { title: found?.title ?? '操作手册' }
}

/** One page of the manual, as it lies in docs/zh. */
export default orMissing(async function ManualPage(props: Props) {
  await requireActor()
  const { pages, found } = await findPage(props)
  if (!found) notFound()
  const text = await readPage(found)
  return (
    <>
      <PageHead title={found.title}>
        <BackLink href="/help" grow>
          目录
        </BackLink>
        <PrintButton kind="plain" />
      </PageHead>
      <PageBody className="max-w-190">
        <p className="hidden text-xl font-semibold print:block" aria-hidden="true">
          {found.title}
        </p>
        <ManualText text={text} resolve={(target) => resolveTarget(found, target, pages)} />
      </PageBody>
    </>
  )
})
