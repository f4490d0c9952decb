import { Card } from '#components/layout/card'

const STEPS = [
  ['当场', '给您回执号', '抄下来或者打印，凭号查到哪一步。'],
  ['读过以后', '写明去向', '转为协商议题、转提案委、转文史委；不采纳的，写明原因。'],
  ['以后', '凭号看答复', '不用登录，也不发短信。'],
] as const

/** What becomes of it. */
export const AfterSending = () => (
  <Card id="after" title="交了以后">
    <ol>
      {STEPS.map(([when, what, more]) => (
        <li
          key={what}
          className="grid grid-cols-[6em_1fr] max-2xs:grid-cols-[1fr] gap-x-3 border-t border-line py-3 first:border-t-0"
        >
          <span className="text-ink-3">{when}</span>
          <div>
            <b className="block">{what}</b>
            <span className="text-ink-2">{more}</span>
          </div>
        </li>
      ))}
    </ol>
  </Card>
)
