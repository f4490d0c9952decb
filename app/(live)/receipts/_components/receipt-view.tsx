import { Card } from '#components/layout/card'
import { PageTitle } from '#components/layout/page-title'
import { SectionHead } from '#components/ui/section-head'
import type { Receipt } from '#domain/intake/find-receipt'
import { formatReceiptNumber } from '#domain/intake/receipt-number'
import { receiptPath, SAY_PATH, SAY_POLICY_PATH } from '#lib/addresses/intake-paths'
import { formatDay, shanghaiDay } from '#lib/dates'
import { INTAKE_KIND_LABELS } from '#lib/intake-labels'
import { CONTACT_PROMISE, WORDS_PROMISE } from '#lib/intake-promises'
import { countCharacters } from '#lib/text'

import type { Became } from '../_lib/find-became.ts'
import { ReceiptSteps } from './receipt-steps.tsx'

/** The number to keep, where it stands, and the holder's own words. */
export function ReceiptView({ receipt, became }: { receipt: Receipt; became: Became | null }) {
  const number = formatReceiptNumber(receipt.number)
  return (
    <>
      <PageTitle title="回执" lead={`${receipt.division}，${INTAKE_KIND_LABELS[receipt.kind]}`} />
      <div className="columns">
        <div className="span-8">
          <div className="flex flex-wrap items-center gap-6 border-y-3 border-rule py-6">
            <figure>
              <img
                src={`${receiptPath(number)}/qr.svg`}
                width="132"
                height="132"
                alt={`这一页的二维码，回执号 ${number}`}
              />
              <figcaption className="mt-1 text-sm text-ink-2">扫一扫，回到这一页</figcaption>
            </figure>
            <div>
              <p className="text-ink-2">您的回执号</p>
              <p className="font-serif text-head leading-normal font-bold">{number}</p>
              <p>请抄下来、打印或者截屏。有这个号的人都能看这一页，不要给别人。</p>
              <p className="mt-3 flex flex-wrap gap-2 print:hidden">
                <button className="button needs-script" type="button" data-print>
                  打印
                </button>
                <button className="button needs-script" type="button" data-copy="receipt-number">
                  <span aria-live="polite">复制回执号</span>
                </button>
                {/* Where a browser lets no script copy, the number is selected here. */}
                <input
                  className="sr-only"
                  id="receipt-number"
                  value={number}
                  readOnly
                  tabIndex={-1}
                  aria-hidden
                />
              </p>
            </div>
          </div>
          <section className="section" aria-labelledby="standing">
            <SectionHead id="standing" title="现在到哪了" />
            <ReceiptSteps receipt={receipt} became={became} />
          </section>
          <section className="section" aria-labelledby="words">
            <SectionHead
              id="words"
              title="您说的话"
              note={`${countCharacters(receipt.words)} 字`}
            />
            {receipt.place && <p className="text-ink-2">地方：{receipt.place}</p>}
            <blockquote className="border-l-3 border-line-strong pl-4 text-lg leading-[1.9] whitespace-pre-line">
              {receipt.words}
            </blockquote>
            <p className="silent">{WORDS_PROMISE}</p>
          </section>
        </div>
        <aside className="lg:col-span-4 stack print:hidden" aria-label="说明">
          <Card id="what-is-kept" title="留下了什么">
            <p>您写的话一直留着。{CONTACT_PROMISE}这一页也不显示联系方式。</p>
            <p className="mt-3">
              <a className="text-link" href={SAY_POLICY_PATH}>
                来件说明
              </a>
            </p>
          </Card>
          <Card id="more" title="想补充">
            <p>
              交上去的不能改。要补充，
              <a className="text-link" href={SAY_PATH}>
                再交一份
              </a>
              ：还选{receipt.division}，写明补充的是{formatDay(shanghaiDay(receipt.createdAt))}
              交的哪一件，办理的人按日期找得到。回执号不要写进去。
            </p>
          </Card>
        </aside>
      </div>
    </>
  )
}
