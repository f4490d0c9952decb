import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import type { LooseLink } from '#domain/copydesk/body/place-links'

/** The links that came with a story, which its words get back when it is taken in. */
export function DraftLinks({ links }: { links: readonly LooseLink[] }) {
  if (links.length === 0) return null
  return (
    <FieldRow label="链接">
      <div>
        <ul>
          {links.map(({ before, words, href }) => (
            <li key={before + words + href} className="wrap-anywhere">
              {words}
              <span className="text-xs text-ink-2">（{href}）</span>
            </li>
          ))}
        </ul>
        <HelpText>{links.length} 处，随稿收下；正文里这几个字改了的，链接不跟着。</HelpText>
      </div>
    </FieldRow>
  )
}
