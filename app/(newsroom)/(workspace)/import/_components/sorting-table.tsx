import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { useShortcuts } from '#components/form/use-shortcuts'
import { PageHead } from '#components/ui/page-head'
import { Button } from '#components/ui/button'
import { State } from '#components/ui/state'
import { formatDay } from '#lib/dates'
import { countCharacters } from '#lib/text'

import type { TopicChoice } from '../../_components/edition-fields/print-fields.tsx'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { acceptPage } from '../actions.ts'
import { DraftCard } from './draft-card.tsx'
import { ImportKeys } from './import-keys.tsx'
import type { RawPage } from '../_lib/raw-page.ts'
import { takenWith, type Taken } from '../_lib/taken.ts'
import { RawPane } from './raw-pane.tsx'
import { SortingNotes } from './sorting-notes.tsx'
import { useSorting } from './use-sorting.ts'

/** The tools of a text in it stay below its head. */
const PANE = [
  'relative px-6 pb-8 [--tools-top:48px] focus-visible:-outline-offset-2 max-xl:px-4',
  'lg:overflow-auto lg:not-first:border-l lg:not-first:border-line',
].join(' ')
const RAW = 'max-lg:max-h-[46vh] max-lg:overflow-auto max-lg:border-b max-lg:border-line-strong'
const PANE_HEAD =
  'sticky z-2 flex min-h-12 flex-wrap items-center gap-x-3 border-b border-line bg-paper'

/** The raw page on the left, what was read out of it on the right, until it is accepted. */
export function SortingTable({
  page,
  divisions,
  topics,
  homeCode,
  back,
  onAccepted,
  onBack,
}: {
  page: RawPage
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  homeCode: string
  /** What the way back is called. */
  back: string
  onAccepted: (taken: Taken) => void
  /** Receives the page as it was left. */
  onBack: (page: RawPage) => void
}) {
  const { rawText, printDate, pageLabel, given, reading, known } = page
  const sorting = useSorting(page, { divisions, topics, homeCode })
  const { drafts, warnings, open, undo } = sorting
  const [tries, setTries] = useState(0)
  const accepting = useBackgroundRequest({ once: true })
  const busy = accepting.busy || sorting.busy
  const refusal = accepting.refusal ?? sorting.refusal
  const included = drafts.filter((draft) => draft.included)
  const repairs = drafts.flatMap((draft) => draft.repairs)
  const decided = (decision: string | null) =>
    repairs.filter((repair) => repair.decision === decision).length

  useShortcuts({
    j: () => sorting.step(1),
    k: () => sorting.step(-1),
    a: () => sorting.decide('accepted'),
    x: () => sorting.decide('refused'),
    y: sorting.confirm,
    z: () => undo?.run(),
  })
  const accept = () => {
    const contents = sorting.ready()
    if (!contents) return setTries(tries + 1)
    accepting.run(
      (requestKey) => acceptPage({ rawText, printDate, pageLabel, drafts: contents, requestKey }),
      (accepted) => onAccepted(takenWith(accepted, drafts)),
    )
  }

  return (
    <>
      <PageHead title="整版导入">
        <State grow className="max-md:hidden!">
          {(printDate !== given.printDate || pageLabel !== given.pageLabel) && '版头：'}
          {[printDate ? formatDay(printDate) : '', pageLabel ?? ''].filter(Boolean).join(' ')}
          {repairs.length > 0 && (
            <span className="max-xl:hidden!">
              修补 {repairs.length} 处：
              {decided('done') > 0 && `已先改好 ${decided('done')}，`}
              接受 {decided('accepted')}，保持原样 {decided('refused')}，待定 {decided(null)}
            </span>
          )}
        </State>
        <Button
          onClick={() => onBack({ ...page, drafts, reading: { ...reading, warnings } })}
          disabled={busy}
        >
          {back}
        </Button>
        <Button kind="primary" onClick={accept} disabled={busy || included.length === 0}>
          {accepting.busy ? '正在收下…' : `收下 ${included.length} 篇`}
        </Button>
      </PageHead>
      <div className="lg:grid lg:h-[calc(100vh-var(--spacing-bar))] min-h-140 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <section className={`${PANE} ${RAW}`} aria-labelledby="raw-title" tabIndex={0}>
          <div className={`${PANE_HEAD} top-0`}>
            <h2 id="raw-title">原文</h2>
            <span className="text-ink-2 text-xs">
              {countCharacters(rawText)}{' '}
              字，一字不改地留着。点行号可移动每篇的起止；选中几个字，可以用作署名、标题
            </span>
          </div>
          <RawPane
            raw={rawText}
            segments={sorting.segments}
            open={open}
            busy={busy}
            onOpen={sorting.setOpen}
            onMove={sorting.moveLine}
            onFill={sorting.fill}
          />
        </section>
        <section className={PANE} aria-labelledby="drafts-title">
          <div className={`${PANE_HEAD} top-0 max-lg:top-bar`}>
            <h2 id="drafts-title">拆出 {drafts.length} 篇</h2>
            <span className="text-ink-2 text-xs" role="status">
              {sorting.unsure > 0 ? `${sorting.unsure} 篇要看一眼` : '没有疑处'}
            </span>
            <ImportKeys />
            {undo && (
              <Button kind="quiet" size="small" onClick={undo.run} disabled={busy}>
                撤销{undo.what}
                <kbd className="max-md:hidden!">z</kbd>
              </Button>
            )}
          </div>
          <SortingNotes sorting={sorting} refusal={refusal} tries={tries} isKnown={known} />
          {drafts.map((draft, index) => (
            <DraftCard
              key={`${draft.reading.span.start}-${draft.reading.span.end}`}
              number={index + 1}
              draft={draft}
              open={open === index}
              divisions={divisions}
              topics={topics}
              onToggle={() => sorting.setOpen(open === index ? null : index)}
              onChange={(part) => sorting.change(index, part)}
              onMerge={index + 1 < drafts.length && !busy ? () => sorting.merge(index) : null}
            />
          ))}
        </section>
      </div>
    </>
  )
}
