import { KeyHelp } from '#components/newsroom/key-help'
import type { NavItem } from '#components/newsroom/rail'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'
import { currentActor } from '#server/session'

import { Brand } from '../_components/brand.tsx'
import { CommandMenu } from './_components/command-menu/command-menu.tsx'
import { WaitingRail, WaitingTabBar } from './_components/waiting/waiting-rail.tsx'
import { StandIn } from './_components/stand-in.tsx'
import { SignOutButton } from './_components/sign-out-button.tsx'
import { listNavItems } from './_lib/list-nav-items.ts'
import { formatGrants } from './_lib/format-grants.ts'

/** On a phone it is gone; the command menu in it still opens by its keys. */
const RAIL = [
  'sticky top-0 flex h-screen flex-col border-r border-line bg-sunk px-3 pb-3 max-xl:px-1.5',
  'max-md:hidden print:hidden',
].join(' ')
/** While an edition is decided on, the bar for that has the bottom edge to itself (rail.tsx). */
const FRAME = [
  'grid min-h-screen grid-cols-[var(--spacing-rail)_minmax(0,1fr)] max-md:block print:block',
  'max-md:pb-[calc(58px+env(safe-area-inset-bottom))] max-md:has-[.decide]:pb-0',
].join(' ')
const SIGNED_IN = [
  'mt-auto grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2.5 gap-y-1 border-t border-line pt-3 pl-2',
  'leading-[1.45] max-xl:grid-cols-[1fr] max-xl:justify-items-center max-xl:px-0',
].join(' ')
const SIGN_OUT =
  'col-start-2 -ml-2.5 justify-self-start max-xl:col-start-1 max-xl:ml-0 max-xl:justify-self-center'

const SKIP = 'absolute left-[-99em] z-9 bg-surface px-4 py-2 focus:top-2 focus:left-4'
/** Where there is a decision; a browser that cannot look for one has the way through the page. */
const SKIP_TO_DECISION = `${SKIP} hidden [body:has(#decision)_&]:block`

const MANUAL = { href: '/help', label: '操作手册' }
/** At the foot of a phone's screen: the rail ends with the person. It has the way out, too, which a thumb must not meet. */
const ACCOUNT: NavItem = { href: '/account', label: '我的账号', icon: 'person' }

/** The frame around a signed-in person's pages. It decides nothing: each page asks who is there. */
export default async function WorkspaceLayout({ children }: { children: React.ReactNode }) {
  const actor = await currentActor()
  if (!actor) return children
  const db = database()
  const [items, divisions, settings] = await Promise.all([
    listNavItems(db, actor),
    listDivisions(db),
    getSettings(db),
  ])
  return (
    <>
      <a className={SKIP} href="#main">
        跳到正文
      </a>
      <a className={SKIP_TO_DECISION} href="#decision">
        跳到审定
      </a>
      <div className={FRAME}>
        <nav className={RAIL} aria-label="主导航">
          <Brand siteName={settings.siteName} seal={settings.seal} />
          <CommandMenu links={[...items.map(({ href, label }) => ({ href, label })), MANUAL]} />
          <WaitingRail items={items} />
          <div className={SIGNED_IN}>
            <a
              className="grid size-7.5 flex-none place-items-center rounded-full bg-hover text-xs text-ink-2 no-underline"
              href="/account"
              aria-label="我的账号"
              title="我的账号"
            >
              {actor.displayName.at(0)}
            </a>
            <div className="max-xl:hidden">
              <b className="block">
                <a
                  className="no-underline hover:underline"
                  href="/account"
                  title="我的账号：邮件和密码"
                >
                  {actor.displayName}
                </a>
              </b>
              <small className="block text-ink-2">{formatGrants(actor, divisions)}</small>
            </div>
            <SignOutButton accountId={actor.accountId} className={SIGN_OUT} />
          </div>
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <KeyHelp everywhere />
      <StandIn />
      <WaitingTabBar items={[...items, ACCOUNT]} />
    </>
  )
}
