import type { Actor } from '#domain/account/actor'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { frameOf, type StatView } from '../_lib/stat-view.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { PersonFigures } from './person-figures.tsx'
import { StatFrame } from './stat-frame.tsx'

/** A person's own figures. */
export function OwnFigures({
  actor,
  view,
  query,
  path,
}: {
  actor: Actor
  view: StatView
  query: Awaited<SearchParams>
  path: '/stats' | '/stats/mine'
}) {
  return (
    <StatFrame {...frameOf(view)} actor={actor} title={`${actor.displayName}的用稿`} current={path}>
      <PeriodSwitch path={path} view={view} />
      <PersonFigures
        actor={actor}
        asked={{ accountId: actor.accountId }}
        view={view}
        path={path}
        after={textOf(query['after'])}
      />
    </StatFrame>
  )
}
