import { Icon } from '#components/newsroom/icon'
import { KeyHelp } from '#components/newsroom/key-help'
import { RailNav, TabBar } from '#components/newsroom/rail'
import { listDivisions } from '#domain/division/list-divisions'
import { database } from '#server/database'
import { currentActor } from '#server/session'

import { Brand } from '../_components/brand.tsx'
import { CommandMenu } from './_components/command-menu/command-menu.tsx'
import { SignOutButton } from './_components/sign-out-button.tsx'
import { listPlaces } from './_lib/list-places.ts'
import { wordGrants } from './_lib/word-grants.ts'

/** The frame around a signed-in person's pages. It decides nothing: each page asks who is there. */
export default async function WorkspaceLayout({ children }: { children: React.ReactNode }) {
  const actor = await currentActor()
  if (!actor) return children
  const db = database()
  const [places, divisions] = await Promise.all([listPlaces(db, actor), listDivisions(db)])
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <div className="workspace">
        <nav className="rail" aria-label="主导航">
          <Brand />
          <CommandMenu places={places.map(({ href, word }) => ({ href, word }))} />
          <RailNav places={places} />
          <div className="signed-in">
            <a className="face" href="/account" aria-label="我的账号" title="我的账号">
              {actor.displayName.at(0)}
            </a>
            <div>
              <b>
                <a href="/account" title="我的账号：邮件和密码">
                  {actor.displayName}
                </a>
              </b>
              <small className="mute">{wordGrants(actor, divisions)}</small>
            </div>
            <SignOutButton accountId={actor.accountId} />
          </div>
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <KeyHelp everywhere />
      <TabBar places={places}>
        <SignOutButton accountId={actor.accountId}>
          <Icon name="leave" />
          退出
        </SignOutButton>
      </TabBar>
    </>
  )
}
