import { followPath } from '#lib/addresses/feed-paths'
import { matterFeedPath, matterPagePath } from '#lib/addresses/matter-paths'
import { proposalPath } from '#lib/addresses/proposal-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { formatDay, shanghaiInstant } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { PROMISE_STATE_LABELS } from '#lib/promise-labels'
import { shortenProposal } from '#lib/proposal-title'

import { nameStep } from '../matter/name-step.ts'
import type { ShownEventRow } from '../matter/list-shown-events.ts'
import type { ShownPromise } from '../promise/list-shown-promises.ts'
import { isOpen } from '../promise/promise-state.ts'
import type { FeedSite } from './feed-scope.ts'
import { titleOfMatters, viewOfMatters, type MatterScope } from './matter-scope.ts'
import { renderAtom, type AtomItem } from './render-atom.ts'

/** An article that proves one card, since when it does. */
export interface MatterProof {
  articleId: number
  headline: string
  linkedAt: Date
}

/** An Atom document of what happened to cards, the latest first; `since` is when readers got them. Same days, same document. */
export function buildMatterAtom(
  site: FeedSite,
  scope: MatterScope,
  {
    events,
    proofs = [],
    promises = [],
    since,
  }: {
    events: readonly ShownEventRow[]
    proofs?: readonly MatterProof[]
    promises?: readonly ShownPromise[]
    since: Date
  },
): string {
  const view = viewOfMatters(scope)
  const channel = {
    title: titleOfMatters(site, scope, '办理进展'),
    path: matterFeedPath(view),
    pagePath: matterPagePath(view),
    followPath: followPath({ division: scope.division }),
    news: '新进展',
    since,
  }
  const items = [
    ...events.map(itemOf),
    ...proofs.map((proof) => proofItem(scope, proof)),
    ...promises.map(promiseItem),
  ]
  return renderAtom(
    site,
    channel,
    items.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()),
  )
}

/** By day and what happened, so that a day that is put right is the same entry. */
function itemOf(row: ShownEventRow): AtomItem {
  const { number, title, division, term, session, category, unitId, isDemo, day, event } = row
  const { title: step, note } = nameStep(row)
  const numbers = { term, number: session }
  const path = proposalPath(division.slug, numbers, number)
  return {
    name: [path, event, unitId].filter((part) => part !== null).join('/'),
    path,
    title: `${step}：${shortenProposal(title)}`,
    summary: [`${division.name}政协${formatPlenary(numbers)}第${number}号提案`, note]
      .filter(Boolean)
      .join('。'),
    authors: [],
    categories: [division.name, '提案', category, ...(isDemo ? [DEMO_MARK] : [])],
    publishedAt: null,
    updatedAt: shanghaiInstant(day, '00:00'),
  }
}

/** What was promised; how it ended is an entry of its own. */
function promiseItem(promise: ShownPromise): AtomItem {
  const { promiseId, unit, words, dueOn, state, endWords, changedAt } = promise
  const { number, title, division, term, session, isDemo } = promise
  const numbers = { term, number: session }
  const path = proposalPath(division.slug, numbers, number)
  return {
    name: `${path}/promises/${promiseId}/${state}`,
    path,
    title: `${isOpen(state) ? '承诺' : `承诺${PROMISE_STATE_LABELS[state]}`}：${shortenProposal(title)}`,
    summary: [
      `${division.name}政协${formatPlenary(numbers)}第${number}号提案`,
      `${unit}：${words}，${formatDay(dueOn)}前办成`,
      endWords,
    ]
      .filter(Boolean)
      .join('。'),
    authors: [],
    categories: [division.name, '提案', ...(isDemo ? [DEMO_MARK] : [])],
    publishedAt: null,
    updatedAt: changedAt,
  }
}

function proofItem(scope: MatterScope, { articleId, headline, linkedAt }: MatterProof): AtomItem {
  return {
    name: `${matterPagePath(viewOfMatters(scope))}/proofs/${articleId}`,
    path: articlePath(articleId),
    title: `佐证：${headline}`,
    summary: '证明这件提案办到哪一步的报道',
    authors: [],
    categories: [...(scope.division ? [scope.division.name] : []), '提案'],
    publishedAt: null,
    updatedAt: linkedAt,
  }
}
