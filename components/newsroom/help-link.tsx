'use client'

import { usePathname } from 'next/navigation'

import { findPageOfScreen } from '#lib/manual/screens'

import { Icon } from './icon.tsx'

const LINK =
  'inline-flex min-h-tap min-w-tap flex-none items-center justify-center gap-1 text-ink-2 no-underline hover:text-ink'

/** Leads from a screen to its page of the manual, or to the one that its person needs there. */
export function HelpLink({ page: own }: { page: string | undefined }) {
  // Null outside the router: the parts are drawn without it in their test.
  const path: string | null = usePathname()
  const page = own ?? (path === null ? undefined : findPageOfScreen(path))
  if (page === undefined) return null
  return (
    <a className={LINK} href={`/help/${page}`}>
      <Icon name="help" />
      <span className="max-lg:sr-only">帮助</span>
    </a>
  )
}
