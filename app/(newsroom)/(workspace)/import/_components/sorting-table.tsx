import type { DivisionChoice } from '#components/form/division-select'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import { wordDay } from '#lib/dates'
import { countCharacters } from '#lib/text'

import type { TopicChoice } from '../../_components/copy-fields/print-fields.tsx'
import { useMove } from '../../_lib/use-move.ts'
import { acceptPage, type Accepted } from '../actions.ts'
import { DraftCard } from './draft-card.tsx'
import { ImportKeys } from './import-keys.tsx'
import type { RawPage } from '../_lib/raw-page.ts'
import { RawPane } from './raw-pane.tsx'
import { useSorting } from './use-sorting.ts'

/** From so many on, deciding one by one is no help. */
const MANY = 6

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
  onAccepted: (accepted: Accepted) => void
  /** Gives the page as it was left. */
  onBack: (page: RawPage) => void
}) {
  const { rawText, printDate, pageLabel, given, reading, known } = page
  const sorting = useSorting(page, { divisions, topics, homeCode })
  const { drafts, warnings, open, undo } = sorting
  const accepting = useMove()
  const busy = accepting.busy || sorting.busy
  const refusal = accepting.refusal ?? sorting.refusal
  const included = drafts.filter((draft) => draft.included)
  const repairs = drafts.flatMap((draft) => draft.repairs)
  const decided = (decision: string | null) =>
    repairs.filter((repair) => repair.decision === decision).length
  const marks = repairs.filter(({ kind, decision }) => kind === 'width' && decision === null).length

  useShortcuts({
    j: () => sorting.step(1),
    k: () => sorting.step(-1),
    a: () => sorting.decide('accepted'),
    x: () => sorting.decide('refused'),
    y: sorting.confirm,
    z: () => undo?.(),
  })
  const accept = () => {
    const contents = sorting.ready()
    if (!contents) return
    accepting.run(
      (requestKey) => acceptPage({ rawText, printDate, pageLabel, drafts: contents, requestKey }),
      onAccepted,
    )
  }

  return (
    <>
      <PageHead title="整版导入">
        <span className="state grow wide-only">
          {(printDate !== given.printDate || pageLabel !== given.pageLabel) && '版头：'}
          {[printDate ? wordDay(printDate) : '', pageLabel ?? ''].filter(Boolean).join(' ')}
          {repairs.length > 0 && (
            <span className="roomy-only">
              修补 {repairs.length} 处：接受 {decided('accepted')}，保持原样 {decided('refused')}
              ，待定 {decided(null)}
            </span>
          )}
        </span>
        <button
          type="button"
          className="button"
          onClick={() => onBack({ ...page, drafts, reading: { ...reading, warnings } })}
          disabled={busy}
        >
          {back}
        </button>
        <button
          type="button"
          className="button go"
          onClick={accept}
          disabled={busy || included.length === 0}
        >
          {accepting.busy ? '正在收下…' : `收下 ${included.length} 篇`}
        </button>
      </PageHead>
      <div className="panes">
        <section className="pane raw-pane" aria-labelledby="raw-title" tabIndex={0}>
          <div className="pane-head">
            <h2 id="raw-title">原文</h2>
            <span className="mute small">
              {countCharacters(rawText)} 字，一字不改地留着。点行号可移动每篇的起止
            </span>
          </div>
          <RawPane
            raw={rawText}
            pieces={sorting.pieces}
            open={open}
            busy={busy}
            onOpen={sorting.setOpen}
            onMove={sorting.moveLine}
          />
        </section>
        <section className="pane" aria-labelledby="drafts-title">
          <div className="pane-head">
            <h2 id="drafts-title">拆出 {drafts.length} 篇</h2>
            <span className="mute small" role="status">
              {sorting.unsure > 0 ? `${sorting.unsure} 篇要看一眼` : '没有疑处'}
            </span>
            <ImportKeys />
            {undo && (
              <button type="button" className="button plain slim" onClick={undo} disabled={busy}>
                撤销移动
                <kbd className="wide-only">z</kbd>
              </button>
            )}
          </div>
          <div className="notes pane-notes">
            {refusal && <Note tone="bad">{refusal.message}</Note>}
            {known && (
              <Note tone="calm">
                <b>这个版以前导入过。</b>收下时不会再建一遍，会带您去看那时的稿件。
              </Note>
            )}
            {marks > MANY && (
              <Note
                tone="calm"
                action={
                  <button
                    type="button"
                    className="button slim"
                    onClick={() => sorting.acceptEverywhere('width')}
                  >
                    都接受
                  </button>
                }
              >
                全版有 {marks} 处半角标点、全角数字待定。可以一起接受，也可以逐篇看。
              </Note>
            )}
            {warnings.length > 0 && (
              <details className="warnings">
                <summary>要留意的 {warnings.length} 处</summary>
                <ul>
                  {warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </details>
            )}
          </div>
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
