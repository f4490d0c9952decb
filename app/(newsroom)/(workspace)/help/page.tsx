import type { Metadata } from 'next'

import { EmptyState } from '#components/ui/empty-state'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead } from '#components/ui/page-head'
import type { Actor } from '#domain/account/actor'
import type { ManualPage } from '#lib/manual/parse-index'
import { readChapters, searchManual } from '#server/manual/read-manual'
import { requireActor } from '#server/session'

import { SearchForm } from '../_components/search-form.tsx'
import { textOf, type SearchParams } from '../_lib/search-params.ts'

export const metadata: Metadata = { title: '操作手册' }
export const instant = false

/** The manual: the chapters of one's own roles first. */
export default async function HelpPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const text = textOf((await searchParams)['q'])
    ?.trim()
    .slice(0, 60)
  return (
    <>
      <PageHead title="操作手册" />
      <PageBody className="max-w-190">
        <SearchForm action="/help" text={text} label="找一个词" searched={Boolean(text)} />
        {text ? <Found text={text} /> : <Chapters actor={actor} />}
      </PageBody>
    </>
  )
}

async function Found({ text }: { text: string }) {
  const pages = await searchManual(text.split(/\s+/))
  if (pages.length > 0) return <Pages pages={pages} />
  return <EmptyState title="手册里没有这个词">换一个说法，或者看全部目录。</EmptyState>
}

const CHAPTER_OF_ROLE = {
  correspondent: 'correspondent',
  editor1: 'editor',
  editor2: 'editor',
  editor3: 'editor',
  admin: 'admin',
  auditor: 'auditor',
  officer: 'editor',
  overseer: 'editor',
  'unit-signer': 'editor',
  'unit-clerk': 'editor',
  dispatcher: 'editor',
  member: 'everyone',
} as const

async function Chapters({ actor }: { actor: Actor }) {
  const own = new Set<string>(actor.grants.map(({ role }) => CHAPTER_OF_ROLE[role]))
  const chapters = await readChapters()
  return [
    ...chapters.filter(({ name }) => own.has(name)),
    ...chapters.filter(({ name }) => !own.has(name)),
  ].map(({ name, title, pages }) => (
    <section key={name} className="mt-8" aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <Pages pages={pages} />
    </section>
  ))
}

const Pages = ({ pages }: { pages: readonly ManualPage[] }) => (
  <ul className="mt-2">
    {pages.map(({ path, title, about }) => (
      <li key={path} className="border-b border-line py-2.5">
        <a className="inline-flex min-h-tap items-center" href={`/help/${path}`}>
          {title}
        </a>
        <HelpText space="none">{about}</HelpText>
      </li>
    ))}
  </ul>
)
