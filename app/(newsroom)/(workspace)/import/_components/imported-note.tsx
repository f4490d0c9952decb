import { HeadlineLink } from '#components/ui/headline-link'
import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { Headline } from '#components/ui/headline'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { EDITION_STATE_LABELS } from '#lib/labels'

import type { Accepted } from '../actions.ts'

/** The result of an import, with the way to each draft. */
export function ImportedNote({
  imported: { editions, count, alreadyImported },
  onAgain,
}: {
  imported: Accepted
  onAgain: () => void
}) {
  return (
    <>
      <PageHead title="整版导入">
        <Spacer />
        <Button onClick={onAgain}>再导一个版</Button>
      </PageHead>
      <PageBody>
        {alreadyImported ? (
          <Note tone="calm">
            <b>这个版以前导入过，没有再建。</b>那时收下 {count} 篇
            {editions.length < count && `，其中 ${editions.length} 篇在您的范围里`}。
          </Note>
        ) : (
          <Note tone="good">
            <b>收下了 {count} 篇，</b>都是草稿。逐篇看过、补齐，再提交初审。
          </Note>
        )}
        {editions.length === 0 ? (
          <EmptyState title="没有您能看的稿件">
            那时收下的稿件不在您的范围里，原文还留着。
          </EmptyState>
        ) : (
          <ol className="my-4">
            {editions.map(({ editionId, headline, state, own }) => (
              <li
                key={editionId}
                className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2"
              >
                <HeadlineLink href={`/${own ? 'desk' : 'review'}/${editionId}`}>
                  <Headline text={headline || '（没有主题）'} />
                </HeadlineLink>
                <small className="text-ink-2">{EDITION_STATE_LABELS[state]}</small>
              </li>
            ))}
          </ol>
        )}
        <p>
          <ButtonLink href="/desk?tab=draft">去我的稿件</ButtonLink>
        </p>
      </PageBody>
    </>
  )
}
