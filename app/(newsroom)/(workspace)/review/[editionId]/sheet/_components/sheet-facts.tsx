import type { SignOffSheet } from '#domain/review/get-sign-off-sheet'
import { wordCredits } from '#lib/byline-words'
import { wordInstant } from '#lib/dates'

const SHOWN_OF_HASH = 12

/** What the sheet is about: which text, whose, sent and published when, and how if by force. */
export function SheetFacts({ sheet }: { sheet: SignOffSheet }) {
  const { revision, forced, superseded, submitterName, publisherName } = sheet
  const facts: [string, React.ReactNode][] = [
    ['标题', sheet.headline],
    ['县区', sheet.placeName],
    ['作者', sheet.authorName],
    ['署名', wordCredits(sheet.credits) || '没有署名'],
    ['提交', `${wordInstant(sheet.submittedAt)}，${submitterName}`],
    [
      '发布文本',
      <>
        第 {revision.number} 版，校验码 <code>{revision.hash.slice(0, SHOWN_OF_HASH)}</code>
      </>,
    ],
    ['发布', `${wordInstant(sheet.publishedAt)}，${publisherName ?? '系统按时发布'}`],
  ]
  if (superseded) facts.push(['现状', '已被新版替换'])
  if (forced) facts.push(['强制发布', <ForcedWords key="forced" forced={forced} />])
  return (
    <dl className="sheet-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function ForcedWords({ forced }: { forced: NonNullable<SignOffSheet['forced']> }) {
  const { name, at, reason, signedOff } = forced
  return (
    <>
      <b>没有走完各级审核就发布。</b>
      {name}，{wordInstant(at)}。理由：{reason}。
      {signedOff ? `${signedOff.name} ${wordInstant(signedOff.at)} 补签。` : <b>还没有补签。</b>}
    </>
  )
}
